package org.kindred.adapter.support;

/** The start of a value, for messages. */
final class Excerpt {

  private static final int MAX_LENGTH = 60;

  private Excerpt() {}

  static String of(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
  }
}
