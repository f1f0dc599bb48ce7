@NullMarked
package org.kindred.demo.social;

import org.jspecify.annotations.NullMarked;
