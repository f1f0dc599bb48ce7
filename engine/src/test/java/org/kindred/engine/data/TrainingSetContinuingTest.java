package org.kindred.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSetContinuingTest {

  @Test
  void continuingShouldKeepEarlierNumbersAndPutNewItemsBehind() {
    ItemCatalog earlier =
        new TrainingSetBuilder()
            .addInteraction("u", "gone", "view", 1)
            .addInteraction("u", "stays", "purchase", 2)
            .build()
            .catalog();
    TrainingSet now =
        new TrainingSetBuilder()
            .addItem("new", new ItemFeatures(List.of("c"), null, 1, ""))
            .addInteraction("u", "stays", "share", 3)
            .addInteraction("u", "new", "purchase", 4)
            .build();

    TrainingSet continued = now.continuing(earlier);

    assertThat(continued.catalog().items().terms()).containsExactly("gone", "stays", "new");
    assertThat(continued.catalog().eventTypes().terms())
        .containsExactly("view", "purchase", "share");
    assertThat(continued.history(0).items()).containsExactly(1, 2);
    assertThat(continued.history(0).events()).containsExactly((byte) 2, (byte) 1);
    assertThat(continued.catalog().features(0)).isEqualTo(ItemFeatures.NONE);
    assertThat(continued.catalog().features(2).categories()).containsExactly("c");
  }

  @Test
  void catalogFileShouldGiveBackWhatWasWritten(@TempDir Path directory) throws Exception {
    ItemCatalog catalog =
        new TrainingSetBuilder()
            .addItem("ä", new ItemFeatures(List.of("a", "b"), "brand", 1.5, "Tütü 套"))
            .addInteraction("u", "plain", "view", 1)
            .build()
            .catalog();

    CatalogFile.write(catalog, directory.resolve("catalog"));
    ItemCatalog read = CatalogFile.read(directory.resolve("catalog"));

    assertThat(read.items().terms()).isEqualTo(catalog.items().terms());
    assertThat(read.eventTypes().terms()).isEqualTo(catalog.eventTypes().terms());
    assertThat(read.features(0)).isEqualTo(catalog.features(0));
    assertThat(read.features(1)).isEqualTo(ItemFeatures.NONE);
  }
}
