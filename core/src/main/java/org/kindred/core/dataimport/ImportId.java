package org.kindred.core.dataimport;

/** One import, for addresses and forms. */
public record ImportId(long value) {

  /** Reads the text form; throws IllegalArgumentException for anything else. */
  public static ImportId parse(String text) {
    return new ImportId(Long.parseLong(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
