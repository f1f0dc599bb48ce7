package org.kindred.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kindred.engine.basket.BasketCounter;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.ModelManifest;

/** Of three items, of which the first is asked for most and the last scores highest. */
class BlendedModelTest {

  private static final float[] POPULARITY = {3, 2, 1};

  private static final QueryEvent FIRST = new QueryEvent("a", "view", 1);

  /** The same for everybody, known or not. */
  private static final class RisingScores implements CandidateModel {

    @Override
    public String name() {
      return "rising";
    }

    @Override
    public void score(List<UserHistory> histories, float[][] scores) {
      for (int b = 0; b < histories.size(); b++) {
        for (int item = 0; item < scores[b].length; item++) {
          scores[b][item] = 1 + item;
        }
      }
    }

    @Override
    public void save(Path directory) {}
  }

  private static List<String> list(UserQuery query) {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "view", 1)
            .addInteraction("u", "b", "view", 2)
            .addInteraction("u", "c", "view", 3)
            .build();
    ModelManifest manifest =
        new ModelManifest(
            ModelManifest.FORMAT_VERSION, "rising", 1, 3, 3, "", "CPU", 0, false, 3, Map.of());
    LoadedParts parts =
        new LoadedParts(
            manifest,
            set.catalog(),
            Blend.only("rising"),
            List.of(new RisingScores()),
            BasketCounter.count(set),
            POPULARITY);
    try (BlendedModel model = new BlendedModel(parts)) {
      return model.recommend(query, 3, id -> true).stream().map(ScoredItem::item).toList();
    }
  }

  @Test
  void recommendShouldFollowTheCandidateForWhomeverIsKnown() {
    assertThat(list(UserQuery.of(List.of(FIRST)))).containsExactly("c", "b");
  }

  @Test
  void recommendShouldFollowTheCandidateForAStrangerWhoHasFriends() {
    UserQuery friendly = new UserQuery(List.of(), List.of(List.of(FIRST)), List.of());

    assertThat(list(friendly)).containsExactly("c", "b", "a");
  }

  @Test
  void recommendShouldGiveStrangersWhatIsPopularWhateverTheCandidateSays() {
    assertThat(list(UserQuery.of(List.of()))).containsExactly("a", "b", "c");
  }
}
