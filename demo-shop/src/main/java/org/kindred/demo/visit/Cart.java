package org.kindred.demo.visit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which products somebody has in the cart, and how many of each, in the order of their coming.
 *
 * @param quantities by product id, each from 1 to {@link #MAX_QUANTITY}
 */
public record Cart(Map<String, Integer> quantities) {

  /** Nothing in it. */
  public static final Cart EMPTY = new Cart(Map.of());

  /** Of one product. */
  public static final int MAX_QUANTITY = 20;

  private static final int MAX_PRODUCTS = 40;
  private static final Pattern LINE = Pattern.compile("(p-\\d{1,9})\\.(\\d{1,4})");

  public Cart {
    quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
  }

  /** Reads what {@link #toString} wrote; whatever else it finds is left out. */
  public static Cart parse(String text) {
    Cart cart = EMPTY;
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      cart = cart.with(line.group(1), Integer.parseInt(line.group(2)));
    }
    return cart;
  }

  /** With so many of the product, none of it at 0; a full cart takes no further product. */
  public Cart with(String productId, int quantity) {
    Map<String, Integer> changed = new LinkedHashMap<>(quantities);
    if (quantity < 1) {
      changed.remove(productId);
    } else if (changed.containsKey(productId) || changed.size() < MAX_PRODUCTS) {
      changed.put(productId, Math.min(quantity, MAX_QUANTITY));
    }
    return new Cart(changed);
  }

  public Cart plus(String productId, int quantity) {
    return with(productId, quantity(productId) + quantity);
  }

  public int quantity(String productId) {
    return quantities.getOrDefault(productId, 0);
  }

  public Set<String> productIds() {
    return quantities.keySet();
  }

  /** How many pieces of all products. */
  public int pieces() {
    return quantities.values().stream().mapToInt(Integer::intValue).sum();
  }

  public boolean isEmpty() {
    return quantities.isEmpty();
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    quantities.forEach((productId, quantity) -> lines.add(productId + "." + quantity));
    return String.join("_", lines);
  }
}
