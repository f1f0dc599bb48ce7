package org.kindred.engine.network.transformer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.engine.data.ItemFeatures;

/**
 * Says an item's features as words: each category, the brand, the price's order of magnitude, and
 * the words of the title (pairs of characters, where the script has no spaces).
 */
final class FeatureTokens {

  private static final Pattern WORD =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+|[\\p{L}\\p{N}]+");
  private static final int MAX_TITLE_TOKENS = 24;
  private static final double PRICE_STEPS_PER_DOUBLING = 1.5;

  private FeatureTokens() {}

  /** Without repeats; each word names its kind. */
  static Set<String> of(ItemFeatures features) {
    Set<String> tokens = new LinkedHashSet<>();
    features.categories().forEach(category -> tokens.add("category:" + category));
    String brand = features.brand();
    if (brand != null) {
      tokens.add("brand:" + brand);
    }
    if (features.price() > 0) {
      long step = Math.round(PRICE_STEPS_PER_DOUBLING * Math.log(features.price()) / Math.log(2));
      tokens.add("price:" + step);
    }
    titleWords(features.title()).forEach(word -> tokens.add("title:" + word));
    return tokens;
  }

  private static List<String> titleWords(String title) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(title.toLowerCase(Locale.ROOT));
    while (matcher.find() && words.size() < MAX_TITLE_TOKENS) {
      String word = matcher.group();
      if (!isIdeographic(word)) {
        words.add(word);
        continue;
      }
      for (int i = 0; i + 1 < word.length(); i++) {
        words.add(word.substring(i, i + 2));
      }
    }
    return words;
  }

  private static boolean isIdeographic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) != Character.UnicodeScript.LATIN
        && Character.isIdeographic(word.codePointAt(0));
  }
}
