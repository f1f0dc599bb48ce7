@NullMarked
package org.kindred.demo.cart;

import org.jspecify.annotations.NullMarked;
