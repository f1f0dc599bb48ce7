package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.training.FitContext;

class LinearAutoencoderTest {

  /** XᵀX = [[3, 2], [2, 2]]; with λ = 1 the inverse is [[3, -2], [-2, 4]] / 8. */
  @Test
  void rowsShouldBeTheClosedForm() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "view", 1)
            .addInteraction("u", "b", "view", 2)
            .addInteraction("v", "a", "view", 1)
            .addInteraction("v", "b", "view", 2)
            .addInteraction("w", "a", "view", 1)
            .addInteraction("w", "rare", "view", 2)
            .build();
    LinearAutoencoder autoencoder =
        LinearAutoencoder.of(
            set, FrequentItems.of(set, 10), FitContext.of(1, Duration.ofMinutes(1)));

    SparseRows rows = autoencoder.rows(1);

    Tally ofA = Tally.of(3);
    rows.addRow(0, 1, ofA);
    assertThat(ofA.sum(1)).isEqualTo(2 / 4f, within(1e-6f));
    assertThat(ofA.sum(0)).isZero();
    Tally ofB = Tally.of(3);
    rows.addRow(1, 1, ofB);
    assertThat(ofB.sum(0)).isEqualTo(2 / 3f, within(0.004f * 2 / 3f));
    Tally ofRare = Tally.of(3);
    rows.addRow(2, 1, ofRare);
    assertThat(ofRare.count()).isZero();
  }
}
