package org.kindred.client;

import java.util.Locale;

/** What a file holds; {@code docs/imports.md} describes the formats. */
public enum ImportKind {
  ITEMS,
  EVENTS,
  SOCIAL;

  String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
