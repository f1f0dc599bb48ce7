package org.kindred.adapter.support;

import java.util.regex.Pattern;

/** HTML as plain text: good enough to learn from, never for display as HTML. */
public final class PlainText {

  private static final Pattern INVISIBLE =
      Pattern.compile("(?is)<(script|style)\\b[^>]*>.*?</\\1\\s*>|<!--.*?-->");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final int MAX_LENGTH = 10_000;

  private PlainText() {}

  /** The text without tags, scripts and runs of space; cut after 10,000 characters. */
  public static String ofHtml(String html) {
    String start = html.length() > 4 * MAX_LENGTH ? html.substring(0, 4 * MAX_LENGTH) : html;
    String text = TAG.matcher(INVISIBLE.matcher(start).replaceAll(" ")).replaceAll(" ");
    String plain = SPACE.matcher(withoutEntities(text)).replaceAll(" ").strip();
    return plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain;
  }

  private static String withoutEntities(String text) {
    return text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#039;", "'")
        .replace("&#39;", "'")
        .replace("&#8217;", "’")
        .replace("&amp;", "&");
  }
}
