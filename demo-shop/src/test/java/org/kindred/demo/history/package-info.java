@NullMarked
package org.kindred.demo.history;

import org.jspecify.annotations.NullMarked;
