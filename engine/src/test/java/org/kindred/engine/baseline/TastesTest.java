package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;

class TastesTest {

  private static final TrainingSet SET = set();
  private static final UserHistory TWO_BOOKS =
      new UserHistory(new int[] {0, 1}, new byte[2], new long[2]);

  private static TrainingSet set() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (String item : List.of("book 1", "book 2", "book 3", "game", "nothing")) {
      List<String> kinds =
          item.equals("nothing") ? List.of() : List.of("all", item.substring(0, 4));
      builder.addItem(item, new ItemFeatures(kinds, null, Double.NaN, ""));
      builder.addInteraction("u", item, "view", 1);
    }
    return builder.build();
  }

  private static float[] applied(UserHistory history, double strength) {
    Tally tally = Tally.of(SET.itemCount());
    for (int item = 0; item < SET.itemCount(); item++) {
      tally.add(item, 2);
    }
    Tastes.of(SET.catalog()).apply(history, strength, tally);
    float[] sums = new float[SET.itemCount()];
    for (int item = 0; item < sums.length; item++) {
      sums[item] = tally.sum(item);
    }
    return sums;
  }

  @Test
  void applyShouldKeepWhatIsOfTheHistorysKindsAndHalfOfWhatIsOfHalfOfThem() {
    float[] sums = applied(TWO_BOOKS, 1);

    assertThat(sums[2]).isEqualTo(2, within(1e-6f));
    assertThat(sums[3]).isEqualTo(1, within(1e-6f));
    assertThat(sums[4]).isZero();
  }

  @Test
  void applyShouldLeaveAllWhenTheStrengthIsZero() {
    assertThat(applied(TWO_BOOKS, 0)).containsOnly(2);
  }

  @Test
  void applyShouldLeaveAllWithoutAHistory() {
    assertThat(applied(new UserHistory(new int[0], new byte[0], new long[0]), 1)).containsOnly(2);
  }
}
