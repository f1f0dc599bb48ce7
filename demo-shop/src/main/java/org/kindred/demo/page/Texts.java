package org.kindred.demo.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shop's words in one language. Safe for several threads. */
public final class Texts {

  static final String BUNDLE = "org.kindred.demo.page.texts";

  private static final Map<Language, Texts> ALL =
      new EnumMap<>(
          Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), Texts::new)));

  private final ResourceBundle bundle;

  private Texts(Language language) {
    bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language.texts(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Texts in(Language language) {
    return ALL.getOrDefault(language, new Texts(Language.ENGLISH));
  }

  /** The text with {@code {0}}, {@code {1}} … replaced. */
  public String get(String key, Object... values) {
    String text = bundle.getString(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }

  /** The text for one or for any other number of things; {@code {0}} is the number. */
  public String count(String key, long number) {
    return get(key + (number == 1 ? ".one" : ".many"), number);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
