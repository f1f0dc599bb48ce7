package org.kindred.storefront.recommendation;

/** Builds HTML; whatever is not written by us goes through {@link #text} or {@link #attribute}. */
final class Markup {

  private final StringBuilder html = new StringBuilder(4096);

  /** Markup of our own. */
  Markup raw(String ours) {
    html.append(ours);
    return this;
  }

  /** Text between tags. */
  Markup text(String anything) {
    for (int i = 0; i < anything.length(); i++) {
      escape(anything.charAt(i));
    }
    return this;
  }

  /** An attribute with a leading space. */
  Markup attribute(String name, String anything) {
    html.append(' ').append(name).append("=\"");
    text(anything);
    html.append('"');
    return this;
  }

  private void escape(char c) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.append(c);
    }
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
