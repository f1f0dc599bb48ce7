package org.kindred.core.attribution;

/** What preceded a sale: the product was chosen out of a slate, or only seen in one. */
enum Through {
  CLICK,
  VIEW
}
