package org.kindred.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.serving.QueryEvent;

class SplitsTest {

  private static TrainingSet set() {
    return new TrainingSetBuilder()
        .addInteraction("u", "a", "view", 1)
        .addInteraction("u", "b", "view", 2)
        .addInteraction("u", "c", "view", 3)
        .addInteraction("u", "d", "view", 4)
        .addInteraction("v", "a", "view", 1)
        .addInteraction("v", "b", "view", 2)
        .build();
  }

  @Test
  void leaveOneOutShouldAskForTheLastEventOfLongHistories() {
    EvaluationSplit split = LeaveOneOut.split(set(), false);

    assertThat(split.cases()).containsExactly(new EvaluationCase(0, 3, Set.of("d")));
    assertThat(split.learned().sequences().size()).isEqualTo(5);
    assertThat(split.query(split.cases().get(0)).events())
        .extracting(QueryEvent::item)
        .containsExactly("a", "b", "c");
  }

  @Test
  void leaveOneOutShouldNotLearnFromTheLastButOneWhenStrict() {
    EvaluationSplit split = LeaveOneOut.split(set(), true);

    assertThat(split.learned().sequences().size()).isEqualTo(4);
    assertThat(split.cases()).containsExactly(new EvaluationCase(0, 3, Set.of("d")));
  }

  @Test
  void temporalSplitShouldAskForNewItemsOfThoseWhoWereThere() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int time = 0; time < 18; time++) {
      builder.addInteraction("u" + time % 3, "i" + time % 6, "view", time);
    }
    builder
        .addInteraction("u0", "i0", "view", 100)
        .addInteraction("u0", "i1", "view", 100)
        .addInteraction("u0", "unseen", "view", 100)
        .addInteraction("stranger", "i1", "view", 100);

    EvaluationSplit split = TemporalSplit.split(builder.build(), false);

    assertThat(split.learned().sequences().size()).isEqualTo(18);
    assertThat(split.cases()).containsExactly(new EvaluationCase(0, 6, Set.of("i1")));
  }

  @Test
  void sessionSplitShouldAskForEachNextItemOfTheNewestSessions() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int session = 0; session < 10; session++) {
      for (int k = 0; k < 4; k++) {
        builder.addInteraction("s" + session, "i" + (k + session), "click", k);
      }
    }

    EvaluationSplit split = SessionSplit.split(builder.build());

    assertThat(split.learned().sequences().size()).isEqualTo(36);
    assertThat(split.cases())
        .containsExactly(
            new EvaluationCase(9, 2, Set.of("i11")), new EvaluationCase(9, 3, Set.of("i12")));
    assertThat(split.repeatsCount()).isTrue();
  }

  @Property(tries = 200, seed = "7")
  void temporalSplitShouldLearnNothingLaterThanAnyQuestion(
      @ForAll @Size(min = 5, max = 60) List<@IntRange(max = 30) Integer> times,
      @ForAll boolean strict) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int k = 0; k < times.size(); k++) {
      builder.addInteraction("u" + k % 4, "i" + k * 7 % 11, "view", times.get(k));
    }

    EvaluationSplit split = TemporalSplit.split(builder.build(), strict);

    long latest = latest(split.learned().sequences());
    for (EvaluationCase each : split.cases()) {
      for (long time : askedTimes(split, each)) {
        assertThat(latest).isLessThan(time);
      }
    }
  }

  private static long latest(InteractionSequences sequences) {
    long latest = Long.MIN_VALUE;
    for (int p = 0; p < sequences.size(); p++) {
      latest = Math.max(latest, sequences.timestamp(p));
    }
    return latest;
  }

  private static List<Long> askedTimes(EvaluationSplit split, EvaluationCase each) {
    InteractionSequences sequences = split.all().sequences();
    List<Long> times = new ArrayList<>();
    for (int p = sequences.start(each.user()) + each.length();
        p < sequences.end(each.user());
        p++) {
      times.add(sequences.timestamp(p));
    }
    return times;
  }
}
