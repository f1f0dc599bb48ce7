package org.kindred.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.intake.DeliveryRhythms;
import org.kindred.core.intake.TopicRhythm;
import org.kindred.core.intake.WebhookIntake;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.shop.Shop;
import org.kindred.core.testing.Awaited;
import org.kindred.core.testing.ScriptedShops;
import org.kindred.core.testing.TestApplication;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class SilenceWatchTest {

  private final DatabaseKind kind;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger events = new AtomicInteger();
  private final ScriptedShops platform = new ScriptedShops();
  private TestApplication application;
  private Shop shop;

  SilenceWatchTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path data) {
    application = new TestApplication(data, kind);
    platform.install(application);
    platform.registers(
        () -> {
          asked.incrementAndGet();
          return List.of("view", "like");
        });
    application.use(
        BackgroundExecutor.class,
        new BackgroundExecutor() {
          @Override
          public void execute(Runnable task) {
            task.run();
          }
        });
    shop = ScriptedShops.connect(application, "watched");
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void lookShouldAskAShopThatNeverWas() {
    look();

    assertThat(asked).hasValue(1);
  }

  @Test
  void lookShouldAskAnewWhenATopicStopsWhileAnotherGoesOnAndNotTwiceADay() {
    look();
    for (int day = 0; day < 10; day++) {
      deliver("view");
      deliver("like");
      application.clock().advance(Duration.ofHours(12));
      deliver("view");
      deliver("like");
      application.clock().advance(Duration.ofHours(12));
      look();
    }
    assertThat(asked).as("all is well").hasValue(1);

    for (int day = 0; day < 3; day++) {
      deliver("view");
      application.clock().advance(Duration.ofHours(13));
      look();
      look();
    }

    assertThat(asked).hasValue(2);
    assertThat(newest().cause()).isEqualTo(SubscriptionCause.SILENCE);
    assertThat(newest().about()).isEqualTo("like");
  }

  @Test
  void rhythmsShouldTellWhenEachTopicCameLastAndHowOftenItUsuallyDoes() {
    deliver("like");
    for (int hour = 0; hour < 3; hour++) {
      application.clock().advance(Duration.ofHours(1));
      deliver("view");
    }

    List<TopicRhythm> rhythms = application.get(DeliveryRhythms.class).of(shop.key());

    assertThat(rhythms).extracting(TopicRhythm::topic).containsExactly("view", "like");
    assertThat(rhythms.get(0).usualGap()).isEqualTo(Duration.ofHours(1));
    assertThat(rhythms.get(0).lastAt()).isEqualTo(application.clock().instant());
    assertThat(rhythms.get(0).isKnown()).isFalse();
    assertThat(rhythms.get(1).deliveries()).isEqualTo(1);
  }

  private void look() {
    application.get(SilenceWatch.class).look();
    application.get(Subscriptions.class).askDue();
  }

  private void deliver(String word) {
    String words = "%s e%d browser p1".formatted(word, events.getAndIncrement());
    Awaited.value(
        application
            .get(WebhookIntake.class)
            .accept(shop.key(), ScriptedShops.delivery(application, words)));
  }

  private Subscription newest() {
    return application.get(Subscriptions.class).find(shop.key()).orElseThrow();
  }
}
