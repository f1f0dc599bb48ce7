package org.kindred.adapter.support;

/** Text that can be stored and sent on. */
final class UnicodeText {

  private UnicodeText() {}

  /**
   * Whether each half of a surrogate pair has its other half; a database refuses text where not.
   */
  static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
