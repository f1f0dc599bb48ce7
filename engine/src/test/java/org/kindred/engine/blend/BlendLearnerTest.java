package org.kindred.engine.blend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.SocialContext;
import org.kindred.engine.data.UserHistory;

class BlendLearnerTest {

  private static final int ROWS = 20;
  private static final List<String> NAMES = List.of("first", "second", "noise");

  /** The right item comes first in two candidates' eyes, each of which errs in its own way. */
  private static List<BlendCase> cases(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<BlendCase> cases = new ArrayList<>();
    for (int k = 0; k < 600; k++) {
      float[] scores = new float[ROWS * NAMES.size()];
      for (int row = 0; row < ROWS; row++) {
        boolean right = row == 0;
        scores[row * NAMES.size()] = (right ? 2 : 0) + 4 * random.nextFloat();
        scores[row * NAMES.size() + 1] = (right ? 2 : 0) + 4 * random.nextFloat();
        scores[row * NAMES.size() + 2] = 4 * random.nextFloat();
      }
      cases.add(new BlendCase(1 + k % 9, 1, 0, new byte[ROWS], scores));
    }
    return cases;
  }

  /** Of an item that is not in a history of three events. */
  private static float score(Blend blend, float... scores) {
    UserHistory history =
        new UserHistory(new int[] {1, 2, 3}, new byte[3], new long[] {100, 101, 102});
    return blend.score(new Question(3, history, new float[] {6, 6}), 0, scores);
  }

  private static BlendLearner.Outcome learn(int... eligible) {
    return new BlendLearner(NAMES, eligible, cases(5), () -> {}).learn();
  }

  /** That noise seems to help half a standard error is luck that some samples have. */
  @Test
  void learnShouldMostlyLeaveOutNoise() {
    List<BlendLearner.Outcome> outcomes =
        IntStream.rangeClosed(1, 9)
            .mapToObj(seed -> new BlendLearner(NAMES, new int[] {0, 1, 2}, cases(seed), () -> {}))
            .map(BlendLearner::learn)
            .toList();

    List<BlendLearner.Outcome> without =
        outcomes.stream().filter(each -> each.blend().candidates().size() == 2).toList();
    assertThat(without).hasSizeGreaterThan(outcomes.size() / 2);
    assertThat(outcomes)
        .allSatisfy(each -> assertThat(each.blend().candidates()).contains("first", "second"));
    assertThat(without)
        .allSatisfy(
            each -> {
              assertThat(each.shares()[2]).isZero();
              assertThat(each.shares()[0] + each.shares()[1]).isEqualTo(1);
            });
  }

  @Test
  void learnShouldBeatEachCandidateAlone() {
    double both = Interval.mean(learn(0, 1, 2).ndcg());

    assertThat(both).isGreaterThan(Interval.mean(learn(0).ndcg()) + 0.02);
    assertThat(both).isGreaterThan(Interval.mean(learn(1).ndcg()) + 0.02);
  }

  @Test
  void learnShouldTakeTheEligibleOnly() {
    BlendLearner.Outcome outcome = learn(1, 2);

    assertThat(outcome.blend().candidates()).containsExactly("second");
    assertThat(outcome.shares()).containsExactly(0, 1, 0);
  }

  @Test
  void learnShouldGiveABlendThatSaysTheSameAfterWriting() {
    Blend blend = learn(0, 1).blend();

    Blend read = Blend.fromProperties(blend.toProperties());

    assertThat(read.candidates()).isEqualTo(blend.candidates());
    assertThat(score(read, 2, 1)).isEqualTo(score(blend, 2, 1));
    assertThat(score(read, 2, 1)).isGreaterThan(score(read, 1, 1));
  }

  @Test
  void learnShouldSeeWhereInTheHistoryAnItemWas() {
    List<BlendCase> cases = new ArrayList<>();
    for (BlendCase each : cases(5)) {
      byte[] places = new byte[ROWS];
      Arrays.fill(places, 1, 6, (byte) 1);
      places[0] = 2;
      cases.add(new BlendCase(each.historyLength(), 1, 0, places, each.scores()));
    }
    BlendLearner learner = new BlendLearner(NAMES, new int[] {0, 1, 2}, cases, () -> {});

    BlendLearner.Outcome outcome = learner.learn();

    assertThat(Interval.mean(outcome.hits())).isEqualTo(1);
    assertThat(Interval.mean(outcome.ndcg())).isGreaterThan(0.99);
  }

  /** One candidate's scores are of another size for each history, but the right item leads. */
  @Test
  void learnShouldSeeHowFarInFrontAnItemIs() {
    SplittableRandom random = new SplittableRandom(6);
    List<BlendCase> cases = new ArrayList<>();
    for (int k = 0; k < 600; k++) {
      float size = (float) Math.exp(6 * random.nextDouble());
      float[] scores = new float[ROWS * 2];
      for (int row = 0; row < ROWS; row++) {
        scores[row * 2] = size * (row == 0 ? 1 : 0.8f * random.nextFloat());
        scores[row * 2 + 1] = random.nextFloat();
      }
      cases.add(new BlendCase(2, 1, 0, new byte[ROWS], scores));
    }

    double ndcg =
        Interval.mean(
            new BlendLearner(List.of("sizes", "noise"), new int[] {0, 1}, cases, () -> {})
                .learn()
                .ndcg());

    assertThat(ndcg).isGreaterThan(0.95);
  }

  /** What two candidates cannot tell apart, friends can: the planted pattern. */
  @Test
  void learnShouldSeeWhatFriendsDid() {
    LinkNumbers links = LinkNumbers.over(1_280);
    List<BlendCase> cases = new ArrayList<>();
    for (BlendCase each : cases(5)) {
      float[] numbers = new float[ROWS * LinkNumbers.COUNT];
      numbers[LinkNumbers.FOLLOWED] = 1;
      numbers[LinkNumbers.COUNT + LinkNumbers.FOLLOWERS] = 1;
      cases.add(new BlendCase(each.historyLength(), 1, 0, each.places(), each.scores(), numbers));
    }

    BlendLearner.Outcome outcome =
        new BlendLearner(NAMES, new int[] {0, 1, 2}, cases, links, () -> {}).learn();

    assertThat(Interval.mean(outcome.ndcg())).isGreaterThan(0.99);
    Blend read = Blend.fromProperties(outcome.blend().toProperties());
    UserHistory history = friendly(0, 1);
    float[] alike = new float[read.candidates().size()];
    Question question = read.question(history, new float[alike.length][2]);
    assertThat(read.score(question, 0, alike)).isGreaterThan(read.score(question, 1, alike));
    assertThat(read.score(question.with(history.withSocial(SocialContext.NONE)), 0, alike))
        .isZero();
  }

  /**
   * Somebody who follows one who took the first item, and is followed by one who took the other.
   */
  private static UserHistory friendly(int first, int second) {
    Acts ofFollowed = new Acts(new int[] {first}, new long[] {100});
    Acts ofFollower = new Acts(new int[] {second}, new long[] {100});
    SocialContext social = new SocialContext(List.of(ofFollowed), List.of(ofFollower));
    return new UserHistory(new int[] {5}, new byte[1], new long[] {100}, social);
  }
}
