/** What the shop sells: the invented assortment, its products and their pictures. */
@NullMarked
package org.kindred.demo.catalogue;

import org.jspecify.annotations.NullMarked;
