package org.kindred.demo.shopper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kindred.demo.catalogue.Assortment;
import org.kindred.demo.catalogue.Brand;
import org.kindred.demo.catalogue.Category;
import org.kindred.demo.catalogue.Subcategory;

/** Draws shoppers in circles of like tastes. The same seed gives the same shoppers. */
public final class ShopperGenerator {

  static final int CIRCLES = 30;

  private static final double MEDIAN_VISITS = 6;
  private static final double MAX_VISITS = 60;

  private static final List<String> FIRST_NAMES =
      List.of(
          "Ada", "Aiko", "Amara", "Anton", "Ayşe", "Bao", "Beatriz", "Bruno", "Carla", "Chen",
          "Clara", "Dario", "Dilan", "Elif", "Emil", "Esther", "Fatima", "Felix", "Freya", "Goran",
          "Hana", "Hugo", "Ines", "Ivan", "Jonas", "Jun", "Kaja", "Karim", "Lea", "Lena", "Luca",
          "Malik", "Maren", "Mei", "Milan", "Nadia", "Nils", "Noor", "Olga", "Oskar", "Paula",
          "Priya", "Quentin", "Rosa", "Ruben", "Samir", "Selma", "Sofia", "Stefan", "Talia", "Theo",
          "Uma", "Viktor", "Wanda", "Wei", "Xenia", "Yara", "Yusuf", "Zoe", "Zora");

  private static final List<String> LAST_NAMES =
      List.of(
          "Abel",
          "Arslan",
          "Bergmann",
          "Bianchi",
          "Brandt",
          "Castillo",
          "Dahl",
          "Demir",
          "Dubois",
          "Ekström",
          "Falk",
          "Fontaine",
          "Gruber",
          "Haddad",
          "Hartmann",
          "Ito",
          "Jansen",
          "Kaya",
          "Keller",
          "Kim",
          "Kowalski",
          "Laurent",
          "Lindgren",
          "Lopez",
          "Marino",
          "Moreau",
          "Nguyen",
          "Novak",
          "Okafor",
          "Olsen",
          "Petrov",
          "Popescu",
          "Qureshi",
          "Reuter",
          "Rossi",
          "Santos",
          "Sato",
          "Schreiber",
          "Silva",
          "Sommer",
          "Tanaka",
          "Toth",
          "Ueda",
          "Vogel",
          "Wagner",
          "Walsh",
          "Yilmaz",
          "Zhang",
          "Ziegler",
          "Zimmer");

  private final Assortment assortment;
  private final Random random;

  public ShopperGenerator(Assortment assortment, long seed) {
    this.assortment = assortment;
    this.random = new Random(seed);
  }

  /** So many shoppers, no two of the same name. */
  public List<Shopper> generate(int number) {
    List<Map<String, Double>> circles = new ArrayList<>();
    for (int i = 0; i < CIRCLES; i++) {
      circles.add(circleInterest(i));
    }
    List<String> names = names(number);
    List<Shopper> shoppers = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int circle = random.nextInt(CIRCLES);
      shoppers.add(
          new Shopper(
              "c-%04d".formatted(i + 1),
              names.get(i),
              taste(circles.get(circle)),
              circle,
              Math.min(MAX_VISITS, MEDIAN_VISITS * Math.exp(0.8 * random.nextGaussian()))));
    }
    return List.copyOf(shoppers);
  }

  private List<String> names(int number) {
    List<String> names = new ArrayList<>();
    for (String first : FIRST_NAMES) {
      for (String last : LAST_NAMES) {
        names.add(first + " " + last);
      }
    }
    if (number > names.size()) {
      throw new IllegalArgumentException("at most " + names.size() + " shoppers, got " + number);
    }
    Collections.shuffle(names, random);
    return names.subList(0, number);
  }

  /** Two categories that everybody in the circle likes, one of them its own in turn. */
  private Map<String, Double> circleInterest(int circle) {
    List<Category> categories = assortment.categories();
    Category first = categories.get(circle % categories.size());
    Category second = categories.get(random.nextInt(categories.size()));
    Map<String, Double> interest = new HashMap<>();
    for (Category category : categories) {
      double weight = category.equals(first) ? 8 : category.equals(second) ? 4 : 0.25;
      for (Subcategory subcategory : category.subcategories()) {
        double share = 0.15 + random.nextDouble();
        interest.put(subcategory.key(), weight * share * share);
      }
    }
    return interest;
  }

  private Taste taste(Map<String, Double> circleInterest) {
    Map<String, Double> interest = new HashMap<>();
    for (Subcategory subcategory : assortment.subcategories()) {
      double own = Math.exp(0.7 * random.nextGaussian());
      interest.put(subcategory.key(), circleInterest.getOrDefault(subcategory.key(), 0.0) * own);
    }
    double sum = interest.values().stream().mapToDouble(Double::doubleValue).sum();
    interest.replaceAll((key, value) -> value / sum);
    double priceLevel = random.nextDouble();
    return new Taste(
        interest,
        assortment.categories().stream().map(category -> brand(category, priceLevel)).toList(),
        priceLevel);
  }

  /** One that costs about what the shopper likes to spend. */
  private String brand(Category category, double priceLevel) {
    Map<String, Double> distance = new HashMap<>();
    for (Brand brand : category.brands()) {
      distance.put(
          brand.name(), Math.abs(brand.priceLevel() - priceLevel) + 0.4 * random.nextDouble());
    }
    return Collections.min(distance.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}
