package org.kindred.core.dataimport;

/** What a file holds. */
public enum ImportKind {
  ITEMS,
  EVENTS,
  SOCIAL
}
