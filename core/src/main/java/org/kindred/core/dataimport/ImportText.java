package org.kindred.core.dataimport;

/** Text from files, made fit for tables and messages. */
final class ImportText {

  private ImportText() {}

  /** At most so many characters, never half of one. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  /** The beginning on one line, with an ellipsis where something is left out. */
  static String excerpt(String text, int length) {
    String plain = plain(text);
    return plain.length() <= length ? plain : cut(plain, length - 1) + "…";
  }

  /** With spaces for control characters. */
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return replaceControls(text).strip();
      }
    }
    return text.strip();
  }

  private static String replaceControls(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars()
        .forEach(
            character -> plain.append(Character.isISOControl(character) ? ' ' : (char) character));
    return plain.toString();
  }

  /**
   * The value behind the escapes {@code \t}, {@code \n}, {@code \r} and {@code \\}; a backslash
   * before anything else stands for itself.
   */
  static String unescaped(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder text = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char character = field.charAt(i);
      char escaped =
          character == '\\' && i + 1 < field.length() ? meaning(field.charAt(i + 1)) : '\0';
      if (escaped == '\0') {
        text.append(character);
      } else {
        text.append(escaped);
        i++;
      }
    }
    return text.toString();
  }

  /** The opposite of {@link #unescaped}. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static char meaning(char escape) {
    return switch (escape) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case '\\' -> '\\';
      default -> '\0';
    };
  }
}
