package org.kindred.demo.page;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A piece of HTML that is safe to send. Text gets into it through {@link #of} alone, which escapes
 * whatever is not HTML already; so a template must be a constant, with its attributes in double
 * quotes, and must hold neither scripts nor styles.
 */
public final class Html {

  /** Nothing. */
  public static final Html EMPTY = new Html("");

  private static final String PLACE = "{}";

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /**
   * Fills the places {@code {}} of a template, in their order. A value that is Html stands as it
   * is, a collection stands element by element, and everything else is escaped.
   */
  public static Html of(String template, Object... values) {
    StringBuilder markup = new StringBuilder(template.length() + 32 * values.length);
    Iterator<Object> rest = List.of(values).iterator();
    int from = 0;
    for (int at = template.indexOf(PLACE); at >= 0; at = template.indexOf(PLACE, from)) {
      if (!rest.hasNext()) {
        throw new IllegalArgumentException("more places than values in: " + template);
      }
      append(markup.append(template, from, at), rest.next());
      from = at + PLACE.length();
    }
    if (rest.hasNext()) {
      throw new IllegalArgumentException("more values than places in: " + template);
    }
    return new Html(markup.append(template, from, template.length()).toString());
  }

  /** The HTML if the condition holds, else nothing. */
  public static Html when(boolean condition, Supplier<Html> html) {
    return condition ? html.get() : EMPTY;
  }

  private static void append(StringBuilder markup, Object value) {
    if (value instanceof Html html) {
      markup.append(html.markup);
    } else if (value instanceof Collection<?> values) {
      values.forEach(element -> append(markup, element));
    } else {
      escape(markup, value.toString());
    }
  }

  private static void escape(StringBuilder markup, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> markup.append("&amp;");
        case '<' -> markup.append("&lt;");
        case '>' -> markup.append("&gt;");
        case '"' -> markup.append("&quot;");
        case '\'' -> markup.append("&#39;");
        default -> markup.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return markup;
  }
}
