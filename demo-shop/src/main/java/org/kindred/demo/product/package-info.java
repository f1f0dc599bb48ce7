/** The page of one product. */
@NullMarked
package org.kindred.demo.product;

import org.jspecify.annotations.NullMarked;
