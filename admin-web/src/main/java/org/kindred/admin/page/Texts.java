package org.kindred.admin.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the pages in one language. */
public final class Texts {

  private static final String BUNDLE = "org.kindred.admin.messages";

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Texts in(Locale locale) {
    return new Texts(locale);
  }

  /** The text with its numbered places filled; the key itself where the text is missing. */
  public String get(String key, Object... arguments) {
    try {
      String text = bundle.getString(key);
      return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    } catch (MissingResourceException e) {
      return key;
    }
  }

  /** The text, or the other where there is none of that key. */
  public String getOr(String key, String other) {
    return bundle.containsKey(key) ? bundle.getString(key) : other;
  }

  /** What people call the constant: the text under {@code <enum>.<constant>}. */
  public String label(Enum<?> constant) {
    return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }
}
