package org.kindred.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.privacy.ErasureAccess;
import org.kindred.core.testing.TestApplication;

/**
 * In whatever order, number and company the events of a day arrive, the same tables result. With
 * one exception, which the day leaves out: what a browser does after its user has taken a refusal
 * back is not kept when it arrives before that word, since the refusal stands until then.
 *
 * <p>How many arrivals are tried is set by the system property {@code kindred.arrivals} (40), which
 * ones by {@code kindred.arrivals.seed} (1). A failure names its arrival.
 */
class ArrivalOrderTest {

  private static final System.Logger LOG = System.getLogger(ArrivalOrderTest.class.getName());
  private static final RecordedDay DAY = new RecordedDay();
  private static final int MOST_REPEATS = 20;
  private static final int MOST_TOGETHER = 7;
  private static final int MOST_BETWEEN_PROCESSING = 30;

  private static @Nullable TestApplication application;
  private static Map<String, List<String>> expected = Map.of();

  @BeforeAll
  static void applyTheDayAsItHappened(@TempDir Path directory) {
    application = new TestApplication(directory);
    expected = tablesAfter(IntStream.range(0, DAY.size()).boxed().toList(), 1, DAY.size());
  }

  @AfterAll
  static void close() {
    running().close();
  }

  @Test
  void theSameTablesShouldResultFromEveryArrivalOfTheDay() {
    int arrivals = Integer.getInteger("kindred.arrivals", 40);
    long seed = Long.getLong("kindred.arrivals.seed", 1);
    SplittableRandom numbers = new SplittableRandom(seed);

    for (int i = 0; i < arrivals; i++) {
      arrive(numbers.nextLong());
    }
    LOG.log(
        System.Logger.Level.INFO,
        "{0} arrivals of a day of {1} events from seed {2} gave the same tables",
        arrivals,
        DAY.size(),
        seed);
  }

  private static void arrive(long number) {
    Random random = new Random(number);
    List<Integer> arrival = shuffledWithRepeats(random);
    int together = 1 + random.nextInt(MOST_TOGETHER);
    int betweenProcessing = 1 + random.nextInt(MOST_BETWEEN_PROCESSING);

    tablesAfter(arrival, together, betweenProcessing)
        .forEach(
            (table, rows) ->
                assertThat(rows)
                    .as("%s after arrival %s", table, number)
                    .containsExactlyElementsOf(expected.getOrDefault(table, List.of())));
  }

  private static List<Integer> shuffledWithRepeats(Random random) {
    List<Integer> arrival = new ArrayList<>(IntStream.range(0, DAY.size()).boxed().toList());
    int repeats = random.nextInt(MOST_REPEATS + 1);
    for (int i = 0; i < repeats; i++) {
      arrival.add(random.nextInt(DAY.size()));
    }
    Collections.shuffle(arrival, random);
    return arrival;
  }

  private static Map<String, List<String>> tablesAfter(
      List<Integer> arrival, int together, int betweenProcessing) {
    SigningShop shop = new SigningShop(running());
    int accepted = 0;
    for (List<String> delivery : DAY.deliveries(arrival, together)) {
      shop.sends(delivery.toArray(String[]::new));
      if (++accepted % betweenProcessing == 0) {
        process();
      }
    }
    process();
    assertThat(running().get(ParkedDeliveries.class).list(shop.shop().key(), 10)).isEmpty();
    assertThat(running().get(IntakeHealth.class).of(shop.shop().key()).waiting()).isZero();
    return new ShopTables(running(), shop.shop(), DAY.people()).rows();
  }

  private static void process() {
    DeliveryProcessor processor = running().get(DeliveryProcessor.class);
    while (processor.processNext()) {
      assertThat(processor.hasStarted()).isTrue();
    }
    ErasureAccess.carryOut(running());
  }

  private static TestApplication running() {
    if (application == null) {
      throw new IllegalStateException("not yet begun");
    }
    return application;
  }
}
