@NullMarked
package org.kindred.demo.frame;

import org.jspecify.annotations.NullMarked;
