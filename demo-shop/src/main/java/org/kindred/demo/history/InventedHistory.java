package org.kindred.demo.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.kindred.demo.catalogue.Assortment;
import org.kindred.demo.settings.OpeningDay;
import org.kindred.demo.settings.ShopSettings;

/** Invents the year before the shop's opening, once per start. */
@ApplicationScoped
class InventedHistory {

  private static final System.Logger LOG = System.getLogger(InventedHistory.class.getName());

  @Produces
  @Singleton
  Assortment assortment() {
    return Assortment.load();
  }

  @Produces
  @Singleton
  History history(
      Assortment assortment, OpeningDay openingDay, ShopSettings settings, Clock clock) {
    long begin = clock.millis();
    History history =
        new HistoryGenerator(assortment, settings.shoppers(), openingDay.at(), settings.seed())
            .generate();
    LOG.log(
        System.Logger.Level.INFO,
        "The demo shop opens with {0} products, {1} shoppers and {2} acts, drawn in {3} ms",
        history.products().size(),
        history.shoppers().size(),
        history.acts().size(),
        clock.millis() - begin);
    return history;
  }
}
