package org.kindred.core.attribution;

/** A sale, or a part of one that was given back. */
enum SaleKind {
  SALE,
  REVERSAL
}
