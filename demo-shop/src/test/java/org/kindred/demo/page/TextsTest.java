package org.kindred.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
  private static final ResourceBundle CHINESE = bundle(Locale.CHINESE);

  @Test
  void bothLanguagesShouldHaveTheSameTextsAndPlaces() {
    assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
    for (String key : ENGLISH.keySet()) {
      if (!key.endsWith(".one")) {
        assertThat(places(CHINESE.getString(key)))
            .as(key)
            .isEqualTo(places(ENGLISH.getString(key)));
      }
    }
  }

  @Test
  void getShouldSpeakEachLanguage() {
    assertThat(Texts.in(Language.ENGLISH).get("order", "7")).isEqualTo("Order 7");
    assertThat(Texts.in(Language.CHINESE).get("order", "7")).isEqualTo("订单 7");
    assertThat(Texts.in(Language.ENGLISH).count("reviews", 1)).isEqualTo("1 review");
    assertThat(Texts.in(Language.ENGLISH).count("reviews", 0)).isEqualTo("0 reviews");
  }

  @Test
  void languageShouldBeTheBrowsersWhenNoneIsChosen() {
    List<Locale> locales = List.of(Locale.FRENCH, Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    assertThat(Language.of("", locales)).isEqualTo(Language.CHINESE);
    assertThat(Language.of("en", locales)).isEqualTo(Language.ENGLISH);
    assertThat(Language.of("", List.of(Locale.FRENCH))).isEqualTo(Language.ENGLISH);
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = Pattern.compile("\\{\\d}").matcher(text);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        Texts.BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
