package org.kindred.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.VisitorKey;

class ExperimentsTest {

  @TempDir Path directory;
  private TestApplication application;
  private TestShop shop;
  private Instant start;

  @BeforeEach
  void open() {
    application = new TestApplication(directory);
    shop = new TestShop(application);
    start = shop.now();
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void reportShouldJudgeVisitorsOnceTheirTimeToBuyHasPassed() {
    expose("ann", Arm.TREATMENT);
    expose("bob", Arm.TREATMENT);
    expose("cat", Arm.CONTROL);
    shop.buys(TestShop.browser("ann"), "o1", "30.00", start.plus(Duration.ofDays(2)), "a1");
    shop.buys(TestShop.browser("cat"), "o2", "20.00", start.plus(Duration.ofDays(8)), "a1");
    shop.refunds("o1", "r1", "a1", "5.00", start.plus(Duration.ofDays(3)));

    ControlGroupReport early = report(start.plus(Duration.ofDays(1)));
    ControlGroupReport late = report(start.plus(Duration.ofDays(9)));

    assertThat(early.treatment().visitors()).isEqualTo(2);
    assertThat(early.treatment().judged()).isZero();
    assertThat(late.treatment().judged()).isEqualTo(2);
    assertThat(late.treatment().converted()).isEqualTo(1);
    assertThat(late.treatment().conversion()).isEqualTo(0.5);
    assertThat(late.treatment().revenue()).containsExactly(Money.of("25.00", "EUR"));
    assertThat(late.control().judged()).isEqualTo(1);
    assertThat(late.control().converted()).isZero();
    assertThat(late.revenueLift()).containsOnlyKeys(Currency.getInstance("EUR"));
    assertThat(late.conversionLift()).isEqualTo(LiftEstimate.UNKNOWN);
  }

  @Test
  void armShouldFollowFromTheBrowserToTheAccountAndToItsOtherBrowsers() {
    expose("home", Arm.CONTROL);
    shop.signsIn("home", "ann");
    shop.does(TestShop.browser("phone"), InteractionType.VIEW, "a1");
    shop.signsIn("phone", "ann");

    Arm arm =
        application
            .get(ExperimentArms.class)
            .arm(shop.shop(), new VisitorKey("phone"), shop.numberOf(TestShop.browser("phone")));

    assertThat(arm).isEqualTo(Arm.CONTROL);
    assertThat(report(start.plus(Duration.ofDays(1))).control().visitors()).isEqualTo(1);
  }

  @Test
  void reportShouldCountOnceWhatAnAccountAndItsBrowsersBuy() {
    expose("home", Arm.TREATMENT);
    shop.signsIn("home", "ann");
    shop.does(TestShop.browser("phone"), InteractionType.VIEW, "a1");
    shop.signsIn("phone", "ann");
    shop.buys(TestShop.browser("home"), "o1", "10.00", start.plus(Duration.ofDays(1)), "a1");
    shop.buys(TestShop.browser("phone"), "o2", "5.00", start.plus(Duration.ofDays(2)), "a1");
    shop.buys(TestShop.customer("ann"), "o3", "20.00", start.plus(Duration.ofDays(3)), "a1");
    shop.buys(TestShop.customer("ann"), "o0", "70.00", start.minus(Duration.ofDays(1)), "a1");

    ControlGroupReport late = report(start.plus(Duration.ofDays(9)));

    assertThat(late.treatment().converted()).isEqualTo(1);
    assertThat(late.treatment().revenue()).containsExactly(Money.of("35.00", "EUR"));
  }

  @Test
  void exposuresShouldNotKnowWhoDidNotConsent() {
    Exposures exposures = application.get(Exposures.class);
    exposures.note(shop.shop(), new VisitorKey("shy"), Consent.DENIED, Arm.TREATMENT);
    exposures.note(shop.shop(), new VisitorKey("silent"), Consent.UNKNOWN, Arm.TREATMENT);

    exposures.write();

    assertThat(report(start.plus(Duration.ofDays(1))).treatment().visitors()).isZero();
  }

  private void expose(String browser, Arm arm) {
    Exposures exposures = application.get(Exposures.class);
    application.get(ExperimentArms.class);
    exposures.note(shop.shop(), new VisitorKey(browser), Consent.GRANTED, arm);
    exposures.write();
  }

  private ControlGroupReport report(Instant now) {
    application.clock().set(now);
    return application.get(Experiments.class).report(shop.shop().key(), start, now);
  }
}
