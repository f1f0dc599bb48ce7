package org.kindred.demo.page;

import java.util.List;
import java.util.Locale;

/** A language that the shop speaks. */
public enum Language {
  ENGLISH("en", "en", "English", Locale.ENGLISH, Locale.forLanguageTag("en-IE")),
  CHINESE("zh", "zh-CN", "简体中文", Locale.CHINESE, Locale.forLanguageTag("zh-CN"));

  private final String key;
  private final String tag;
  private final String ownName;
  private final Locale texts;
  private final Locale formats;

  Language(String key, String tag, String ownName, Locale texts, Locale formats) {
    this.key = key;
    this.tag = tag;
    this.ownName = ownName;
    this.texts = texts;
    this.formats = formats;
  }

  /** The one with the key, or else the one that the browser would rather have. */
  public static Language of(String key, List<Locale> preferences) {
    for (Language language : values()) {
      if (language.key.equals(key)) {
        return language;
      }
    }
    return preferred(preferences);
  }

  private static Language preferred(List<Locale> preferences) {
    for (Locale locale : preferences) {
      for (Language language : values()) {
        if (language.key.equals(locale.getLanguage())) {
          return language;
        }
      }
    }
    return ENGLISH;
  }

  /** For cookies and addresses. */
  public String key() {
    return key;
  }

  /** For {@code lang} attributes (BCP 47). */
  public String tag() {
    return tag;
  }

  public String ownName() {
    return ownName;
  }

  Locale texts() {
    return texts;
  }

  /** How numbers, dates and money are written. */
  public Locale formats() {
    return formats;
  }
}
