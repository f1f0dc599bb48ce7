package org.kindred.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.kindred.core.privacy.ErasureAccess;
import org.kindred.core.testing.TestApplication;

/**
 * In whatever order, number and company the events of a day arrive, the same tables result. With
 * one exception, which the day leaves out: what a browser does after its user has taken a refusal
 * back is not kept when it arrives before that word, since the refusal stands until then.
 */
class ArrivalOrderTest {

  private static final RecordedDay DAY = new RecordedDay();
  private static @Nullable TestApplication application;
  private static Map<String, List<String>> expected = Map.of();

  @BeforeContainer
  static void applyTheDayAsItHappened() throws IOException {
    application = new TestApplication(Files.createTempDirectory("kindred"));
    expected = tablesAfter(IntStream.range(0, DAY.size()).boxed().toList(), 1, DAY.size());
  }

  @AfterContainer
  static void close() {
    running().close();
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void theSameTablesShouldResult(
      @ForAll("arrivals") List<Integer> arrival,
      @ForAll @IntRange(min = 1, max = 7) int together,
      @ForAll @IntRange(min = 1, max = 30) int betweenProcessing) {
    tablesAfter(arrival, together, betweenProcessing)
        .forEach(
            (table, rows) ->
                assertThat(rows)
                    .as(table)
                    .containsExactlyElementsOf(expected.getOrDefault(table, List.of())));
  }

  @Provide
  Arbitrary<List<Integer>> arrivals() {
    List<Integer> all = IntStream.range(0, DAY.size()).boxed().toList();
    return Arbitraries.of(all)
        .list()
        .ofMaxSize(20)
        .flatMap(
            again -> Arbitraries.shuffle(Stream.concat(all.stream(), again.stream()).toList()));
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
