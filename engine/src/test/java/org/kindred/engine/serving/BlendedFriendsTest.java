package org.kindred.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.training.ModelSelection;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.TrainingOptions;
import org.kindred.engine.training.ValidationProtocol;

/** Leaders who take anything, and for each a follower who soon takes the same. */
class BlendedFriendsTest {

  private static final int ITEMS = 60;
  private static final int PAIRS = 200;
  private static final int LENGTH = 8;
  private static final int STEP = 1_000;
  private static final int DELAY = 400;

  @TempDir private Path directory;

  private static TrainingSet set() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    Random random = new Random(7);
    for (int pair = 0; pair < PAIRS; pair++) {
      long begin = 20_000L * pair;
      for (int k = 0; k < LENGTH; k++) {
        String item = "i" + random.nextInt(ITEMS);
        builder.addInteraction("leader" + pair, item, "view", begin + (long) STEP * k);
        if (k < LENGTH - 1) {
          builder.addInteraction("follower" + pair, item, "view", begin + (long) STEP * k + DELAY);
        }
      }
      builder.addFriend("follower" + pair, "leader" + pair);
    }
    return builder.build();
  }

  private static QueryEvent event(int item, long time) {
    return new QueryEvent("i" + item, "view", time);
  }

  /** A follower who took three items after the leader, who then took the one given. */
  private static UserQuery query(int item, boolean linked) {
    List<QueryEvent> own = new ArrayList<>();
    List<QueryEvent> led = new ArrayList<>();
    for (int k = 1; k <= 3; k++) {
      int earlier = (item + 7 * k) % ITEMS;
      led.add(event(earlier, (long) STEP * k));
      own.add(event(earlier, (long) STEP * k + DELAY));
    }
    led.add(event(item, 4L * STEP));
    return linked
        ? new UserQuery(own, List.of(led), List.of())
        : new UserQuery(own, List.of(), List.of());
  }

  private static int found(ServingModel model, boolean linked) {
    int found = 0;
    for (int item = 0; item < ITEMS; item++) {
      List<ScoredItem> list = model.recommend(query(item, linked), 1, id -> true);
      found += list.get(0).item().equals("i" + item) ? 1 : 0;
    }
    return found;
  }

  @Test
  void recommendShouldFollowFriendsByABlendOfCandidatesThatKnowNoneOfThem() throws IOException {
    TrainingOptions options =
        TrainingOptions.defaults(Duration.ofSeconds(30))
            .withProtocol(ValidationProtocol.LAST_EVENTS)
            .withCandidates(Set.of("popularity", "neighbours"));
    ModelSelection.train(set(), options, directory.resolve("model"), TrainingMonitor.SILENT);

    try (ServingModel model = ServingModel.load(directory.resolve("model"))) {
      assertThat(found(model, true)).isGreaterThan(9 * ITEMS / 10);
      assertThat(found(model, false)).isLessThan(ITEMS / 5);
    }
  }
}
