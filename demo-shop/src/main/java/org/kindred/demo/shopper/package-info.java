/** The invented shoppers and their hidden tastes. */
@NullMarked
package org.kindred.demo.shopper;

import org.jspecify.annotations.NullMarked;
