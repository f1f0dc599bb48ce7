package org.kindred.demo.shopper;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.catalogue.Subcategory;

/**
 * What a shopper likes, hidden from everybody but the generator.
 *
 * @param interest by the key of a subcategory; sums up to 1
 * @param brands the names of the favourite ones
 * @param priceLevel 0 = looks for the cheap … 1 = for the dear
 */
public record Taste(Map<String, Double> interest, List<String> brands, double priceLevel) {

  private static final double FAVOURITE_BRAND = 4;
  private static final double PRICE_TOLERANCE = 0.06;

  public Taste {
    interest = Map.copyOf(interest);
    brands = List.copyOf(brands);
  }

  public double interestIn(Subcategory subcategory) {
    return interest.getOrDefault(subcategory.key(), 0.0);
  }

  /** How much a product pleases beside others of its subcategory; 1 = a favourite brand aside. */
  public double liking(Product product) {
    double distance = priceLevel - level(product);
    double brand = brands.contains(product.brand().name()) ? FAVOURITE_BRAND : 1;
    return brand * Math.exp(-distance * distance / PRICE_TOLERANCE);
  }

  /** The subcategories of most interest, most first. */
  public List<String> favourites(int limit) {
    return interest.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Where a price stands between the cheapest and the dearest of its subcategory. */
  private static double level(Product product) {
    Subcategory shelf = product.subcategory();
    double price = product.price().amount().doubleValue();
    double level =
        Math.log(price / shelf.priceFrom())
            / Math.log((double) shelf.priceTo() / shelf.priceFrom());
    return Math.max(0, Math.min(1, level));
  }
}
