package org.kindred.core.dataimport;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kindred.core.interaction.InteractionType;

/** The words for what a shopper did, as shops and public data sets write them. */
final class EventWords {

  private static final BigDecimal LOWEST = BigDecimal.ONE;
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);
  private static final Map<String, InteractionType> TYPES = types();

  private EventWords() {}

  /**
   * What a word says.
   *
   * @param rating 1 to 5, or null when none was given
   */
  record Meaning(InteractionType type, @Nullable BigDecimal rating) {}

  /** Upper case, spaces and hyphens do not matter; ratings are {@code rate:4}. */
  static Meaning of(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    int colon = plain.indexOf(':');
    InteractionType type = TYPES.get(colon < 0 ? plain : plain.substring(0, colon));
    if (type == null || (colon >= 0 && type != InteractionType.REVIEW)) {
      throw Fields.unusable("event", "one of " + known(), word);
    }
    return new Meaning(type, colon < 0 ? null : rating(plain.substring(colon + 1), word));
  }

  /** All words, for messages. */
  static String known() {
    return String.join(", ", new TreeSet<>(TYPES.keySet())) + ", rate:1 to rate:5";
  }

  /** Below one is how some shops write that no stars were given. */
  private static @Nullable BigDecimal rating(String text, String word) {
    try {
      BigDecimal rating = new BigDecimal(text);
      if (rating.signum() >= 0 && rating.compareTo(HIGHEST) <= 0) {
        return rating.compareTo(LOWEST) < 0 ? null : rating;
      }
    } catch (NumberFormatException e) {
      throw Fields.unusable("event", "a rating from 0 to 5 such as rate:4", word);
    }
    throw Fields.unusable("event", "a rating from 0 to 5 such as rate:4", word);
  }

  private static Map<String, InteractionType> types() {
    Map<String, InteractionType> types = new LinkedHashMap<>();
    put(types, InteractionType.VIEW, "view", "click", "pv", "detail", "product_view", "view_item");
    put(types, InteractionType.ADD_TO_CART, "add_to_cart", "addtocart", "cart");
    put(types, InteractionType.REMOVE_FROM_CART, "remove_from_cart", "removefromcart");
    put(types, InteractionType.PURCHASE, "purchase", "buy", "order", "transaction");
    put(types, InteractionType.LIKE, "like", "favorite", "favourite", "fav");
    put(types, InteractionType.UNLIKE, "unlike");
    put(types, InteractionType.WISHLIST, "wishlist", "add_to_wishlist");
    put(types, InteractionType.UNWISHLIST, "unwishlist", "remove_from_wishlist");
    put(types, InteractionType.SHARE, "share");
    put(types, InteractionType.COMMENT, "comment");
    put(types, InteractionType.REVIEW, "review", "rate", "rating");
    put(types, InteractionType.GROUP_BUY_OPEN, "group_buy_open");
    put(types, InteractionType.GROUP_BUY_JOIN, "group_buy_join");
    return types;
  }

  private static void put(
      Map<String, InteractionType> types, InteractionType type, String... words) {
    for (String word : words) {
      types.put(word, type);
    }
  }
}
