package org.kindred.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Startup;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.dataimport.ImportAccess;
import org.kindred.core.dataimport.ImportKind;
import org.kindred.core.dataimport.Imports;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;

class MeasurementsTest {

  private final CountingRegistry registry = new CountingRegistry();
  private TestApplication application;
  private TestShop shop;

  @BeforeEach
  void open(@TempDir Path directory) {
    application = new TestApplication(directory);
    application.use(MetricRegistry.class, registry.registry());
    application.get(Measurements.class).start(new Startup());
    shop = new TestShop(application);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void countShouldTellWhatWasRecordedByShopAndType() {
    shop.products("a", "b");
    shop.does(TestShop.browser("v"), InteractionType.VIEW, "a");
    shop.does(TestShop.browser("v"), InteractionType.VIEW, "b");
    shop.buys(TestShop.browser("v"), "o-1", "10.00", shop.now(), "a");

    assertThat(registry.counts())
        .containsEntry("kindred_products_changed[" + tag() + "]", 2L)
        .containsEntry("kindred_interactions[" + tag() + ",type=VIEW]", 2L)
        .containsEntry("kindred_interactions[" + tag() + ",type=PURCHASE]", 1L)
        .containsEntry("kindred_orders[" + tag() + "]", 1L);
  }

  @Test
  void countShouldTellAcceptedAndRejectedLines() {
    application.get(Imports.class).start(shop.shop().key(), ImportKind.ITEMS, "i.tsv", items());
    assertThat(registry.gauge("kindred_imports_waiting")).isEqualTo(1.0);

    ImportAccess.importNext(application);

    assertThat(registry.gauge("kindred_imports_waiting")).isEqualTo(0.0);
    assertThat(registry.counts())
        .containsEntry("kindred_imported_lines[" + tag() + ",outcome=accepted]", 2L)
        .containsEntry("kindred_imported_lines[" + tag() + ",outcome=rejected]", 1L);
  }

  @Test
  void gaugeShouldHaveNoNumberWhileTheDatabaseIsAway() {
    assertThat(registry.gauge("kindred_deliveries_waiting")).isEqualTo(0.0);

    application.database().goAway();

    assertThat(registry.gauge("kindred_deliveries_waiting")).isEqualTo(Double.NaN);
    application.database().comeBack();
  }

  private String tag() {
    return "shop=" + shop.shop().key();
  }

  private static ByteArrayInputStream items() {
    String text =
        """
        item\ttitle\tprice
        a\tA\t1
        b\tB\tNaN
        c\tC\t3
        """;
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
