package org.kindred.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.baseline.FriendTrainer;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.blend.Question;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.SocialContext;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.FitContext;

class RemovalTest {

  private static final long DEADLINE_FAR_OFF = Duration.ofMinutes(1).toNanos();

  /** Many take a and b at the same time; two are linked. */
  private static TrainingSet set() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int user = 0; user < 20; user++) {
      builder.addInteraction("u" + user, user % 2 == 0 ? "a" : "b", "view", 100 + user);
    }
    return builder.addFriend("u0", "u1").build();
  }

  private static float[] score(CandidateModel model, UserHistory history) {
    float[][] scores = new float[1][set().itemCount()];
    model.score(List.of(history), scores);
    return scores[0];
  }

  @Test
  void effectsShouldGiveFriendsWhatIsMissingWithoutThem() {
    CandidateModel model = new FriendTrainer().fit(set(), FitContext.of(1, Duration.ofMinutes(1)));
    Acts ofFriend = new Acts(new int[] {1}, new long[] {110});
    SocialContext social = new SocialContext(List.of(ofFriend), List.of());
    UserHistory history = new UserHistory(new int[] {0}, new byte[1], new long[] {110}, social);
    float[] with = score(model, history);
    float[] without = score(model, history.withSocial(SocialContext.NONE));
    Blend blend = Blend.only(model.name());
    Question asked = Question.of(history, new float[][] {with});

    double[][] effects =
        new Removal(List.of(model), blend)
            .effects(
                asked,
                new int[] {0, 1},
                new float[][] {with.clone()},
                new float[set().itemCount()],
                System.nanoTime() + DEADLINE_FAR_OFF);

    double missing =
        blend.score(asked, 1, new float[] {with[1]})
            - blend.score(asked, 1, new float[] {without[1]});
    assertThat(without[1]).isPositive();
    assertThat(effects[0][1]).isZero();
    assertThat(effects[1][1]).isPositive().isCloseTo(missing, within(1e-6));
  }
}
