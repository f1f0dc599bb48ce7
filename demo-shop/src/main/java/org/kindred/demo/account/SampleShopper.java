package org.kindred.demo.account;

import java.util.List;
import org.kindred.demo.catalogue.Label;
import org.kindred.demo.shopper.Shopper;

/** Somebody whom a visitor can be, and what they like. */
record SampleShopper(Shopper shopper, List<Label> favourites, String brand) {

  /** The key of a text on what they spend. */
  String spending() {
    double level = shopper.taste().priceLevel();
    if (level < 0.34) {
      return "spends.little";
    }
    return level < 0.67 ? "spends.some" : "spends.much";
  }
}
