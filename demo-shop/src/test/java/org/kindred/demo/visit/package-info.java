@NullMarked
package org.kindred.demo.visit;

import org.jspecify.annotations.NullMarked;
