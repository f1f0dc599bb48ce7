package org.kindred.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.persistence.Sql;
import org.kindred.core.shop.Shop;
import org.kindred.core.testing.Awaited;
import org.kindred.core.testing.ScriptedShops;
import org.kindred.core.testing.TestApplication;
import org.kindred.spi.ShopAdapter;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class UpcomingDeliveriesTest {

  private static final int BATCH = 60;

  private final DatabaseKind kind;
  private TestApplication application;
  private Shop shop;
  private ShopAdapter adapter;
  private UpcomingDeliveries upcoming;
  private DeliveryBatches batches;

  UpcomingDeliveriesTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path data) {
    application =
        new TestApplication(data, kind).with("kindred.intake.batch", Integer.toString(BATCH));
    new ScriptedShops().install(application);
    shop = ScriptedShops.connect(application, "first");
    adapter = application.get(ConnectedShops.class).find(shop.key()).orElseThrow();
    upcoming = application.get(UpcomingDeliveries.class);
    batches = application.get(DeliveryBatches.class);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void nextShouldGoOnBehindABatchThatIsNotAppliedYet() {
    deliver(0, 2 * BATCH);

    TranslatedBatch first = upcoming.next(shop, adapter);
    upcoming.readOn(shop, adapter, first);
    TranslatedBatch second = upcoming.next(shop, adapter);

    assertThat(first.ids()).hasSize(BATCH).isSorted();
    assertThat(second.ids()).hasSize(BATCH).isSorted().allMatch(id -> id > last(first));
  }

  @Test
  void nextShouldFindWhatCameAfterItHadReadOnInVain() {
    deliver(0, BATCH);
    TranslatedBatch first = upcoming.next(shop, adapter);
    upcoming.readOn(shop, adapter, first);
    batches.process(shop, first);
    deliver(BATCH, 1);

    assertThat(upcoming.next(shop, adapter).ids()).hasSize(1).allMatch(id -> id > last(first));
  }

  @Test
  void processShouldLeaveAloneWhatWasDealtWithSinceItWasRead() {
    deliver(0, BATCH);
    TranslatedBatch read = upcoming.next(shop, adapter);
    application
        .database()
        .requiresNew(
            entityManager ->
                Sql.on(entityManager)
                    .update("update raw_delivery set state = 'PARKED' where id = ?", last(read)));

    batches.process(shop, read);

    assertThat(application.get(InteractionLog.class).count(shop.key())).isEqualTo(BATCH - 1);
    assertThat(application.get(ParkedDeliveries.class).list(shop.key(), 10))
        .singleElement()
        .satisfies(parked -> assertThat(parked.id()).isEqualTo(last(read)));
  }

  private static long last(TranslatedBatch batch) {
    return batch.ids().get(batch.ids().size() - 1);
  }

  private void deliver(int from, int count) {
    WebhookIntake intake = application.get(WebhookIntake.class);
    IntStream.range(from, from + count)
        .mapToObj(i -> ScriptedShops.delivery(application, "view e" + i + " v1 p1"))
        .map(delivery -> intake.accept(shop.key(), delivery))
        .toList()
        .forEach(Awaited::value);
  }
}
