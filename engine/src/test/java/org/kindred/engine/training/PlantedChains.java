package org.kindred.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.serving.QueryEvent;
import org.kindred.engine.serving.UserQuery;

/**
 * A shop where after item i comes i + 1 with probability 0.9, else one of five popular items. Time
 * is told by a clock.
 */
public final class PlantedChains {

  public static final int ITEMS = 60;
  private static final int LENGTH = 8;

  private PlantedChains() {}

  public static TrainingSet set(int users) {
    return builder(users).build();
  }

  public static TrainingSetBuilder builder(int users) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int item = 0; item < ITEMS; item++) {
      builder.addItem(
          item(item), new ItemFeatures(List.of("c" + item % 6), "b" + item % 10, 1, ""));
    }
    Random random = new Random(7);
    for (int user = 0; user < users; user++) {
      int item = random.nextInt(ITEMS);
      for (int step = 0; step < LENGTH; step++) {
        builder.addInteraction("u" + user, item(item), "view", 10_000L * user + 60L * step);
        item = random.nextInt(10) > 0 ? (item + 1) % ITEMS : random.nextInt(5);
      }
    }
    return builder;
  }

  public static String item(int number) {
    return "i" + number;
  }

  /** Somebody who saw these items, in this order. */
  public static UserQuery query(int... numbers) {
    List<QueryEvent> events = new ArrayList<>();
    for (int number : numbers) {
      events.add(new QueryEvent(item(number), "view", 5_000_000L + events.size() * 60L));
    }
    return UserQuery.of(events);
  }
}
