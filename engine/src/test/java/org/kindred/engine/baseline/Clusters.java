package org.kindred.engine.baseline;

import java.util.List;
import java.util.SplittableRandom;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.SocialContext;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.ValidationSet;

/** Users who take items of one of four clusters, ten items each, with friends of the same taste. */
final class Clusters {

  static final int SIZE = 10;
  static final int ITEMS = 40;

  /** Of the first cluster, of several, and none. */
  static final List<UserHistory> HISTORIES =
      List.of(
          new UserHistory(new int[] {0, 1}, new byte[2], new long[] {5, 6}),
          new UserHistory(
              new int[] {3, 3, 25},
              new byte[3],
              new long[] {5, 6, 7},
              new SocialContext(
                  List.of(new Acts(new int[] {8}, new long[1])),
                  List.of(new Acts(new int[] {9}, new long[1])))),
          new UserHistory(new int[0], new byte[0], new long[0]));

  private static final int USERS = 200;
  private static final int LENGTH = 7;

  private Clusters() {}

  static TrainingSet set() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int item = 0; item < ITEMS; item++) {
      builder.addItem(
          "i" + item,
          new ItemFeatures(
              List.of("cluster " + item / SIZE), "brand" + item / 5, item + 1, "word" + item % 3));
    }
    SplittableRandom random = new SplittableRandom(4);
    for (int user = 0; user < USERS; user++) {
      int cluster = user % 4;
      for (int time = 0; time < LENGTH; time++) {
        int item = cluster * SIZE + random.nextInt(SIZE);
        builder.addInteraction("u" + user, "i" + item, "view", 10L * user + time);
      }
      builder.addFriend("u" + user, "u" + (user + 4) % USERS);
    }
    return builder.build();
  }

  /** The next item of the own cluster, after three of it. */
  static ValidationSet questions() {
    List<UserHistory> histories = new java.util.ArrayList<>();
    List<int[]> targets = new java.util.ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      int cluster = item / SIZE * SIZE;
      int[] items = {
        cluster + (item + 1) % SIZE, cluster + (item + 2) % SIZE, cluster + (item + 3) % SIZE
      };
      histories.add(new UserHistory(items, new byte[3], new long[] {2000, 2001, 2002}));
      targets.add(new int[] {item});
    }
    return new ValidationSet(histories, targets, false);
  }
}
