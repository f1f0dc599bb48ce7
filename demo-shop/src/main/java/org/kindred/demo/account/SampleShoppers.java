package org.kindred.demo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.demo.catalogue.Assortment;
import org.kindred.demo.catalogue.Category;
import org.kindred.demo.catalogue.Label;
import org.kindred.demo.catalogue.Subcategory;
import org.kindred.demo.history.Act;
import org.kindred.demo.history.History;
import org.kindred.demo.shopper.Shopper;

/** A few shoppers with much history, each fond of another category. */
@ApplicationScoped
public class SampleShoppers {

  private static final int NUMBER = 9;
  private static final int FAVOURITES = 3;

  private final Assortment assortment;
  private final List<SampleShopper> all;

  @Inject
  public SampleShoppers(History history, Assortment assortment) {
    this.assortment = assortment;
    Map<String, Integer> acts = new HashMap<>();
    for (Act act : history.acts()) {
      acts.merge(act.customerId(), 1, Integer::sum);
    }
    Set<Category> taken = new HashSet<>();
    all =
        history.shoppers().stream()
            .sorted(
                Comparator.<Shopper>comparingInt(shopper -> -acts.getOrDefault(shopper.id(), 0))
                    .thenComparing(Shopper::id))
            .filter(shopper -> taken.add(favourite(shopper)))
            .limit(NUMBER)
            .map(this::sample)
            .toList();
  }

  List<SampleShopper> all() {
    return all;
  }

  private SampleShopper sample(Shopper shopper) {
    List<Label> favourites =
        shopper.taste().favourites(FAVOURITES).stream()
            .map(key -> subcategory(key).label())
            .toList();
    String brand =
        favourite(shopper).brands().stream()
            .map(made -> made.name())
            .filter(shopper.taste().brands()::contains)
            .findFirst()
            .orElseThrow();
    return new SampleShopper(shopper, favourites, brand);
  }

  private Category favourite(Shopper shopper) {
    return assortment.categoryOf(subcategory(shopper.taste().favourites(1).get(0)));
  }

  private Subcategory subcategory(String key) {
    return assortment.subcategories().stream()
        .filter(subcategory -> subcategory.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
