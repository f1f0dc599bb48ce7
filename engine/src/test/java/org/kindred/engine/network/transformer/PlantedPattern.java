package org.kindred.engine.network.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.ValidationSet;

/**
 * Users who walk along a chain: after item i comes i + 1 with probability 0.9, else a popular item.
 */
final class PlantedPattern {

  static final int ITEMS = 60;
  private static final int USERS = 400;
  private static final int LENGTH = 9;

  private PlantedPattern() {}

  static TrainingSet set() {
    return builder().build();
  }

  /** With one item more, which users take after those with the highest numbers. */
  static TrainingSet setWithNewItem() {
    TrainingSetBuilder builder = builder();
    for (int user = 0; user < USERS / 4; user++) {
      String name = "late" + user;
      builder.addInteraction(name, "i" + (ITEMS - 3), "view", 1);
      builder.addInteraction(name, "i" + (ITEMS - 2), "view", 2);
      builder.addInteraction(name, "new", "view", 3);
    }
    return builder.build();
  }

  private static TrainingSetBuilder builder() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int item = 0; item < ITEMS; item++) {
      builder.addItem(
          "i" + item, new ItemFeatures(List.of("c" + item % 6), "b" + item % 10, item + 1, ""));
    }
    Random random = new Random(7);
    for (int user = 0; user < USERS; user++) {
      int item = random.nextInt(ITEMS);
      for (int time = 0; time < LENGTH; time++) {
        builder.addInteraction("u" + user, "i" + item, "view", time);
        item = random.nextInt(10) > 0 ? (item + 1) % ITEMS : random.nextInt(5);
      }
    }
    return builder;
  }

  /** Chains of three from every item, with the next as the right one. */
  static ValidationSet questions() {
    List<UserHistory> histories = new ArrayList<>();
    List<int[]> targets = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      int[] items = {item, (item + 1) % ITEMS, (item + 2) % ITEMS};
      histories.add(new UserHistory(items, new byte[3], new long[] {0, 1, 2}));
      targets.add(new int[] {(item + 3) % ITEMS});
    }
    return new ValidationSet(histories, targets, false);
  }
}
