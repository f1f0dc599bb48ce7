package org.kindred.demo.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws products for an assortment. The same seed and time give the same products. */
public final class CatalogueGenerator {

  private static final int PER_SUBCATEGORY = 25;
  private static final double NEW = 0.08;
  private static final double ON_SALE = 0.12;
  private static final double SOLD_OUT = 0.03;
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration NEW_FOR = Duration.ofDays(50);

  /** Real shops have such names; whoever shows them must not stumble. */
  private static final List<String> ODD_NAMES =
      List.of(
          "Poster \"<script>alert('Otterbrook')</script>\" & Friends", "🍵 茉莉花茶 Jasmine Pearls <3");

  private static final List<String> ODD_SHELVES = List.of("calendars", "tea");

  private static final List<String> CLOSINGS =
      List.of(
          "Comes in plain cardboard, without plastic.",
          "Made in a small series; the next one may look slightly different.",
          "Spare parts are kept for ten years.",
          "A favourite of our own team since the first sample.",
          "Designed to be used daily rather than admired.",
          "If it does not suit you, send it back within fourteen days.");

  private final Assortment assortment;
  private final Instant foundedAt;
  private final Random random;

  /**
   * @param foundedAt when the shop opens; its products have come during the year before
   */
  public CatalogueGenerator(Assortment assortment, Instant foundedAt, long seed) {
    this.assortment = assortment;
    this.foundedAt = foundedAt;
    this.random = new Random(seed);
  }

  /** All products, shelf by shelf. */
  public List<Product> generate() {
    List<Product> products = new ArrayList<>();
    for (Category category : assortment.categories()) {
      for (Subcategory subcategory : category.subcategories()) {
        List<Kind> kinds = kinds(category, subcategory);
        for (Kind kind : kinds) {
          String id = "p-%04d".formatted(products.size() + 1);
          products.add(product(id, kind, category, subcategory, kind.equals(kinds.get(0))));
        }
      }
    }
    return List.copyOf(products);
  }

  private List<Kind> kinds(Category category, Subcategory subcategory) {
    List<Kind> kinds = new ArrayList<>();
    for (Brand brand : category.brands()) {
      for (String style : subcategory.styles()) {
        for (String noun : subcategory.nouns()) {
          kinds.add(new Kind(brand, style, noun));
        }
      }
    }
    Collections.shuffle(kinds, random);
    return kinds.subList(0, PER_SUBCATEGORY);
  }

  private Product product(
      String id, Kind kind, Category category, Subcategory subcategory, boolean first) {
    Money usual = price(subcategory, kind.brand());
    boolean onSale = random.nextDouble() < ON_SALE;
    int odd = first ? ODD_SHELVES.indexOf(subcategory.key()) : -1;
    return new Product(
        id,
        odd < 0 ? kind.name() : ODD_NAMES.get(odd),
        description(kind, subcategory),
        category,
        subcategory,
        kind.brand(),
        onSale ? reduced(usual) : usual,
        onSale ? usual : null,
        random.nextDouble() < SOLD_OUT ? 0 : 3 + random.nextInt(180),
        launch());
  }

  private String description(Kind kind, Subcategory subcategory) {
    return "%s %s from %s. %s %s"
        .formatted(
            kind.style(),
            kind.noun(),
            kind.brand().name(),
            subcategory.about(),
            CLOSINGS.get(random.nextInt(CLOSINGS.size())));
  }

  /** Between the subcategory's bounds, near where the brand stands, ending in 90 or 50 cents. */
  private Money price(Subcategory subcategory, Brand brand) {
    double level = 0.65 * brand.priceLevel() + 0.35 * random.nextDouble();
    double euros =
        subcategory.priceFrom()
            * Math.pow((double) subcategory.priceTo() / subcategory.priceFrom(), level);
    long whole = Math.max(subcategory.priceFrom(), (long) euros);
    return Money.ofCents(100 * whole + (random.nextBoolean() ? 90 : 50));
  }

  private Money reduced(Money usual) {
    long percent = 65L + 5L * random.nextInt(5);
    long cents = usual.amount().movePointRight(2).longValueExact() * percent / 100;
    return Money.ofCents(cents / 10 * 10);
  }

  private Instant launch() {
    Duration age =
        random.nextDouble() < NEW
            ? NEW_FOR.multipliedBy(random.nextInt(1000)).dividedBy(1000)
            : YEAR.plusDays(random.nextInt(700));
    return foundedAt.minus(age);
  }

  private record Kind(Brand brand, String style, String noun) {

    String name() {
      return brand.name() + " " + style + " " + noun;
    }
  }
}
