package org.kindred.engine.network.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.TrainingSetBuilder;

class ItemRowsTest {

  private static ItemCatalog catalog() {
    return new TrainingSetBuilder()
        .addItem("lamp", new ItemFeatures(List.of("light"), "", 1, ""))
        .addItem("bulb", new ItemFeatures(List.of("light"), "", 1, ""))
        .addItem("unknown", ItemFeatures.NONE)
        .build()
        .catalog();
  }

  private static float[] identityWeights(double dropped) {
    ItemCatalog catalog = catalog();
    ItemRows rows = new ItemRows(ItemContent.of(catalog), catalog.size());
    for (String item : List.of("lamp", "unknown", "bulb")) {
      rows.add(catalog.items().indexOf(item));
    }
    return rows.identityWeights(new SplittableRandom(1), dropped);
  }

  @Test
  void identityWeightsShouldNeverLeaveNothingOfAnItem() {
    assertThat(identityWeights(1)).containsExactly(0, 1, 0);
  }

  @Test
  void identityWeightsShouldKeepAllWithoutDropout() {
    assertThat(identityWeights(0)).containsExactly(1, 1, 1);
  }
}
