package org.kindred.engine.file;

/** Numbers as files write them. */
final class Numbers {

  private Numbers() {}

  /** A whole number, or the whole part of one with decimals. */
  static long timestamp(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notWhole) {
      double number = number("ts", text);
      if (Math.abs(number) > Long.MAX_VALUE) {
        throw new IllegalArgumentException("ts is too large: " + text, notWhole);
      }
      return (long) Math.floor(number);
    }
  }

  /** NaN when nothing is written. */
  static double price(String text) {
    if (text.isEmpty()) {
      return Double.NaN;
    }
    double price = number("price", text);
    if (price < 0) {
      throw new IllegalArgumentException("price must not be negative, got " + text);
    }
    return price;
  }

  private static double number(String what, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s is not a number: %s".formatted(what, text), e);
    }
    throw new IllegalArgumentException("%s must be finite, got %s".formatted(what, text));
  }
}
