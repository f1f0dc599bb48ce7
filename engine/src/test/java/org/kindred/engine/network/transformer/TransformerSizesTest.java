package org.kindred.engine.network.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;

class TransformerSizesTest {

  private static TransformerSizes within(Duration budget) {
    TrainingSet set = PlantedPattern.set();
    return TransformerSizes.forData(set, ItemContent.of(set.catalog()), budget);
  }

  @Test
  void forDataShouldPlanNoMoreEpochsThanThereIsTimeFor() {
    assertThat(within(Duration.ofMillis(70)).epochs())
        .isLessThan(within(Duration.ofHours(1)).epochs())
        .isGreaterThan(1);
  }

  @Test
  void forDataShouldAttendToFriendsOnlyWhereThereAreLinks() {
    TrainingSet linked = PlantedFriends.set();
    ItemContent content = ItemContent.of(linked.catalog());
    Duration hour = Duration.ofHours(1);

    assertThat(TransformerSizes.forData(linked, content, hour).friends()).isPositive();
    assertThat(TransformerSizes.forData(linked.withoutSocial(), content, hour).friends()).isZero();
  }

  @Test
  void fromPropertiesShouldReadModelsThatKnewNothingOfFriends() {
    Properties former = within(Duration.ofHours(1)).toProperties();
    former.remove("friends");

    assertThat(TransformerSizes.fromProperties(former).friends()).isZero();
  }

  @Test
  void withEpochsShouldChangeNothingElse() {
    TransformerSizes sizes = within(Duration.ofHours(1));

    Properties expected = sizes.toProperties();
    expected.setProperty("epochs", "4");
    assertThat(sizes.withEpochs(4).toProperties()).isEqualTo(expected);
  }
}
