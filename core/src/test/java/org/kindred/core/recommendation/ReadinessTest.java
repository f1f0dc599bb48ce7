package org.kindred.core.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.recommendation.StrategyReadiness.Level;
import org.kindred.core.recommendation.StrategyReadiness.Need;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;

class ReadinessTest {

  @TempDir Path directory;
  private TestApplication application;
  private TestShop shop;

  @BeforeEach
  void open() {
    application = new TestApplication(directory);
    shop = new TestShop(application);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void ofShouldWantACatalogueBeforeAnythingElse() {
    assertThat(readiness())
        .hasSize(Strategy.values().length)
        .allMatch(each -> each.level() == Level.EMPTY && each.missing() == Need.PRODUCTS);
  }

  @Test
  void ofShouldTellWhatStandsInForWhatAShopWithNothingButProductsCannotHave() {
    shop.products("a1", "a2");

    assertThat(of(Strategy.NEW_ARRIVALS)).isEqualTo(StrategyReadiness.ready(Strategy.NEW_ARRIVALS));
    assertThat(of(Strategy.TRENDING))
        .isEqualTo(new StrategyReadiness(Strategy.TRENDING, Level.STANDS_IN, Need.ACTS));
    assertThat(of(Strategy.FOR_YOU))
        .isEqualTo(new StrategyReadiness(Strategy.FOR_YOU, Level.STANDS_IN, Need.MODEL));
    assertThat(of(Strategy.BUY_AGAIN))
        .isEqualTo(new StrategyReadiness(Strategy.BUY_AGAIN, Level.EMPTY, Need.PURCHASES));
    assertThat(of(Strategy.SHARED_BY_FRIENDS))
        .isEqualTo(new StrategyReadiness(Strategy.SHARED_BY_FRIENDS, Level.EMPTY, Need.LINKS));
  }

  @Test
  void ofShouldFollowWhatHappens() {
    shop.products("a1", "a2");
    shop.does(TestShop.browser("ann"), InteractionType.VIEW, "a1");
    assertThat(of(Strategy.RECENTLY_VIEWED).level()).isEqualTo(Level.READY);
    assertThat(of(Strategy.BEST_SELLERS).missing()).isEqualTo(Need.PURCHASES);

    shop.does(TestShop.browser("ann"), InteractionType.PURCHASE, "a1");

    assertThat(List.of(of(Strategy.BEST_SELLERS).level(), of(Strategy.BUY_AGAIN).level()))
        .containsOnly(Level.READY);
    assertThat(of(Strategy.BOUGHT_TOGETHER).missing()).isEqualTo(Need.MODEL);
  }

  private StrategyReadiness of(Strategy strategy) {
    return readiness().stream()
        .filter(each -> each.strategy() == strategy)
        .findFirst()
        .orElseThrow();
  }

  private List<StrategyReadiness> readiness() {
    return application.get(Readiness.class).of(shop.shop());
  }
}
