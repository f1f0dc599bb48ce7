package org.kindred.core.identity;

/** What a number stands for. */
enum VisitorKind {
  BROWSER,
  CUSTOMER
}
