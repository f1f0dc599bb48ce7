package org.kindred.engine.network.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.SocialContext;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.ValidationSet;

/** Leaders who take anything, and for each a follower who soon takes the same. */
final class PlantedFriends {

  static final int ITEMS = 40;
  private static final int PAIRS = 300;
  private static final int LENGTH = 9;
  private static final int STEP = 1_000;
  private static final int DELAY = 400;

  private PlantedFriends() {}

  static TrainingSet set() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int item = 0; item < ITEMS; item++) {
      builder.addInteraction("first", "i" + item, "view", 0);
    }
    Random random = new Random(7);
    for (int pair = 0; pair < PAIRS; pair++) {
      for (int k = 1; k <= LENGTH; k++) {
        String item = "i" + random.nextInt(ITEMS);
        builder.addInteraction("leader" + pair, item, "view", (long) STEP * k);
        builder.addInteraction("follower" + pair, item, "view", (long) STEP * k + DELAY);
      }
      builder.addFriend("follower" + pair, "leader" + pair);
    }
    return builder.build();
  }

  /** A follower with three events, whose leader then took each of the items. */
  static ValidationSet questions() {
    List<UserHistory> histories = new ArrayList<>();
    List<int[]> targets = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      int[] leaders = {(item + 11) % ITEMS, (item + 7) % ITEMS, (item + 21) % ITEMS, item};
      int[] own = {leaders[0], leaders[1], leaders[2]};
      long[] led = {STEP, 2 * STEP, 3 * STEP, 4 * STEP};
      long[] followed = {STEP + DELAY, 2 * STEP + DELAY, 3 * STEP + DELAY};
      SocialContext social = new SocialContext(List.of(new Acts(leaders, led)), List.of());
      histories.add(new UserHistory(own, new byte[own.length], followed, social));
      targets.add(new int[] {item});
    }
    return new ValidationSet(histories, targets, false);
  }
}
