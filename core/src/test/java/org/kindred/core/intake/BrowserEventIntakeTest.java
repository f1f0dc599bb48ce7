package org.kindred.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;
import org.kindred.core.shop.UnknownShopException;
import org.kindred.core.testing.Awaited;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.VisitorKey;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class BrowserEventIntakeTest {

  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0";

  private final DatabaseKind kind;
  private TestApplication application;
  private TestShop shop;

  BrowserEventIntakeTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path directory) {
    application = new TestApplication(directory, kind);
    shop = new TestShop(application);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void acceptShouldRecordARepeatOnceAndTellVisitorsApart() {
    report("v1", Consent.GRANTED, view("1"), view("2"));
    report("v1", Consent.GRANTED, view("2"));
    report("v2", Consent.GRANTED, view("2"));

    assertThat(recorded()).isEqualTo(3);
  }

  @Test
  void acceptShouldKnowARepeatThatSaysNoTimeHoweverLateItComes() {
    report("v1", Consent.GRANTED, timeless("1"));
    application.clock().advance(Duration.ofMinutes(1));
    report("v1", Consent.GRANTED, timeless("1"));

    assertThat(recorded()).isEqualTo(1);
  }

  @Test
  void acceptShouldKeepNothingWithoutAYes() {
    report("v1", Consent.DENIED, view("1"));
    report("v1", Consent.UNKNOWN, view("2"));

    assertThat(recorded()).isZero();
    assertThat(application.database().strings("select id from visitor")).isEmpty();
  }

  @Test
  void acceptShouldKeepNothingMoreOfAKnownBrowserThatRefuses() {
    report("v1", Consent.GRANTED, view("1"));
    report("v1", Consent.DENIED, view("2"));
    report("v1", Consent.DENIED, view("3"));
    application.clock().advance(Duration.ofSeconds(1));
    shop.does(TestShop.browser("v1"), InteractionType.VIEW, "p1");

    assertThat(recorded()).isEqualTo(1);
    assertThat(application.database().strings("select consent from consent_change")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0)",
        "facebookexternalhit/1.1",
        "curl/8.5.0",
        "python-requests/2.31"
      })
  void acceptShouldKeepNothingOfRobots(String userAgent) {
    accept(
        new BrowserEventBatch(
            new VisitorKey("v1"), Consent.GRANTED, userAgent, List.of(view("1"))));

    assertThat(recorded()).isZero();
  }

  @Test
  void acceptShouldNotBelieveABrowsersClockThatIsAhead() {
    Instant now = application.clock().instant();
    report("v1", Consent.GRANTED, view("1", now.plus(Duration.ofHours(1))));
    report("v1", Consent.GRANTED, view("2", Instant.MAX));
    report("v1", Consent.GRANTED, view("3", Instant.MIN));

    assertThat(
            application
                .get(InteractionLog.class)
                .recent(
                    shop.shop().key(),
                    shop.numberOf(TestShop.browser("v1")),
                    Set.of(InteractionType.VIEW),
                    10))
        .extracting(interaction -> interaction.occurredAt())
        .containsExactly(now, now, now.minus(Duration.ofDays(30)));
  }

  @Test
  void acceptShouldRecordWhatManyVisitorsReportAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Integer>> visitors = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String visitor = "v" + i % 50;
      String id = Integer.toString(i / 50);
      visitors.add(
          () -> {
            report(visitor, Consent.GRANTED, view(id), view("same"));
            return 1;
          });
    }
    for (Future<Integer> visitor : threads.invokeAll(visitors)) {
      visitor.get();
    }
    threads.shutdown();

    assertThat(recorded()).isEqualTo(200 + 50);
  }

  @Test
  void acceptShouldNotKnowAShopThatIsNotConnected() {
    BrowserEventBatch batch =
        new BrowserEventBatch(new VisitorKey("v1"), Consent.GRANTED, BROWSER, List.of(view("1")));
    BrowserEventIntake intake = application.get(BrowserEventIntake.class);

    assertThatThrownBy(() -> Awaited.value(intake.accept(new ShopKey(UUID.randomUUID()), batch)))
        .isInstanceOf(UnknownShopException.class);
    application.get(Shops.class).disconnect(shop.shop().key());
    assertThatThrownBy(() -> Awaited.value(intake.accept(shop.shop().key(), batch)))
        .isInstanceOf(UnknownShopException.class);
  }

  @Test
  void acceptShouldBeUnavailableWhileTheDatabaseIsAway() {
    report("v1", Consent.GRANTED, view("1"));
    application.database().goAway();

    assertThatThrownBy(() -> report("v1", Consent.GRANTED, view("2")))
        .isInstanceOf(IntakeUnavailableException.class);

    application.database().comeBack();
    report("v1", Consent.GRANTED, view("2"));
    assertThat(recorded()).isEqualTo(2);
  }

  private void report(String visitor, Consent consent, BrowserEvent... events) {
    accept(new BrowserEventBatch(new VisitorKey(visitor), consent, BROWSER, List.of(events)));
  }

  private void accept(BrowserEventBatch batch) {
    Awaited.value(application.get(BrowserEventIntake.class).accept(shop.shop().key(), batch));
  }

  private BrowserEvent view(String id) {
    return view(id, application.clock().instant());
  }

  private static BrowserEvent timeless(String id) {
    return view(id, null);
  }

  private static BrowserEvent view(String id, @Nullable Instant at) {
    return new BrowserEvent(
        id, InteractionType.VIEW, new ProductId("p1"), at, null, null, null, null, null);
  }

  private long recorded() {
    return application.get(InteractionLog.class).count(shop.shop().key());
  }
}
