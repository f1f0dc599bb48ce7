package org.kindred.demo.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kindred.demo.catalogue.Assortment;
import org.kindred.demo.settings.OpeningDay;
import org.kindred.demo.settings.ShopSettings;

/** Invents the year before the shop's opening, once per start. */
@ApplicationScoped
class InventedHistory {

  @Produces
  @Singleton
  Assortment assortment() {
    return Assortment.load();
  }

  @Produces
  @Singleton
  History history(Assortment assortment, OpeningDay openingDay, ShopSettings settings) {
    return new HistoryGenerator(assortment, settings.shoppers(), openingDay.at(), settings.seed())
        .generate();
  }
}
