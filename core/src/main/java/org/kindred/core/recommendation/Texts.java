package org.kindred.core.recommendation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What shoppers read, in one language. Immutable. */
final class Texts {

  private static final Texts ENGLISH = new Texts(Locale.ROOT);
  private static final Texts CHINESE = new Texts(Locale.CHINESE);

  private final Map<String, String> texts = new HashMap<>();

  private Texts(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            Texts.class.getPackageName() + ".texts",
            locale,
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
  }

  /** The language itself if it is spoken, else English. */
  static Texts in(Locale language) {
    return isChinese(language) ? CHINESE : ENGLISH;
  }

  static boolean isChinese(Locale language) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  String title(Strategy strategy) {
    return text("title." + strategy);
  }

  /** The reason's text; says "someone" for one person. */
  String reason(ReasonCode code, int people, String productName) {
    if (people == 1) {
      return text("reason." + code + ".one");
    }
    String inserted = people > 1 ? Integer.toString(people) : productName;
    return text("reason." + code).replace("{0}", inserted);
  }

  private String text(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key);
    }
    return text;
  }
}
