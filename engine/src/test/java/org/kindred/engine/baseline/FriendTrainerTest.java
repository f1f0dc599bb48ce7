package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.SocialContext;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.ValidationSet;

class FriendTrainerTest implements CandidateContract {

  private static final int DAYS = 300;
  private static final int PAIRS = 10;
  private static final int ITEMS = 200;

  @Override
  public CandidateTrainer trainer() {
    return new FriendTrainer();
  }

  @Test
  void suitsShouldAskForLinks() {
    FitContext context = FitContext.of(1, Duration.ofMinutes(1));

    assertThat(trainer().suits(set(), context)).isTrue();
    assertThat(trainer().suits(set().withoutSocial(), context)).isFalse();
  }

  private static FriendModel model(double everyone, double followers, double likeness) {
    return new FriendModel(
        new FriendModel.Parameters(0, 0, 0, everyone, followers, likeness),
        new HalfLives(0.1, new float[] {1, 1, 2, 1}),
        TimeLine.of(days().sequences()),
        Tastes.of(days().catalog()));
  }

  /** Items 0 to 3 on the days 70, 80, 90 and 100. */
  private static TrainingSet days() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int item = 0; item < 4; item++) {
      builder.addInteraction("somebody", "i" + item, "view", 70 + 10 * item);
    }
    return builder.build();
  }

  private static float[] scores(CandidateModel model, SocialContext social, int items) {
    float[][] scores = new float[1][items];
    model.score(
        List.of(new UserHistory(new int[] {0}, new byte[1], new long[] {100}, social)), scores);
    return scores[0];
  }

  private static SocialContext followed(Acts... acts) {
    return new SocialContext(List.of(acts), List.of());
  }

  private static Acts act(int item, long time) {
    return new Acts(new int[] {item}, new long[] {time});
  }

  @Test
  void scoreShouldHalveWithTheDistanceFromTheOwnLastEvent() {
    Acts one = new Acts(new int[] {1, 2}, new long[] {90, 100});

    assertThat(scores(model(0, 0, 0), followed(one, act(1, 110)), 4)).containsExactly(0, 1, 2, 0);
  }

  @Test
  void scoreShouldCountFollowersByTheirShare() {
    SocialContext both = new SocialContext(List.of(act(1, 100)), List.of(act(1, 100)));
    SocialContext follower = new SocialContext(List.of(), List.of(act(1, 100)));

    assertThat(scores(model(0, 0.5, 0), both, 4)).containsExactly(0, 1.5f, 0, 0);
    assertThat(scores(model(0, 0, 0), follower, 4)).containsExactly(0, 0, 0, 0);
  }

  @Test
  void scoreShouldCountEverybodyLessThanFriends() {
    assertThat(scores(model(0.5, 0, 0), followed(act(1, 80)), 4))
        .containsExactly(0.0625f, 0.375f, 0.5f, 0.5f);
    assertThat(scores(model(0.5, 0, 0), SocialContext.NONE, 4))
        .containsExactly(0.0625f, 0.125f, 0.5f, 0.5f);
  }

  @Test
  void scoreShouldCountAFriendOfLikeTasteMoreThanAnother() {
    Acts like = new Acts(new int[] {0, 1}, new long[] {10, 100});
    Acts other = new Acts(new int[] {2, 3}, new long[] {10, 100});

    float[] scores = scores(model(0, 0, 10), followed(like, other), 4);

    assertThat(scores[1]).isGreaterThan(2 * scores[3]);
    assertThat(scores[3]).isEqualTo(1);
  }

  /**
   * Each pupil takes on the next day what the teacher took, and is linked with a bore, too, who
   * takes anything; a crowd of others takes the item of the day.
   */
  private static TrainingSet school(boolean pupilsFollow) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    SplittableRandom random = new SplittableRandom(3);
    for (int day = 0; day < DAYS; day++) {
      for (int one = 0; one < 3; one++) {
        builder.addInteraction("crowd" + random.nextInt(50), "i" + day % 20, "view", 10L * day);
      }
      int pair = day % PAIRS;
      String taken = "i" + (20 + random.nextInt(ITEMS));
      builder.addInteraction("teacher" + pair, taken, "view", 10L * day);
      builder.addInteraction("bore" + pair, "i" + (20 + random.nextInt(ITEMS)), "view", 10L * day);
      builder.addInteraction("pupil" + pair, taken, "view", 10L * day + 10);
    }
    for (int pair = 0; pair < PAIRS; pair++) {
      for (String other : List.of("teacher" + pair, "bore" + pair)) {
        if (pupilsFollow) {
          builder.addFriend("pupil" + pair, other);
        } else {
          builder.addFriend(other, "pupil" + pair);
        }
      }
    }
    return builder.build();
  }

  /** What the pupils take next, when teacher and bore have already done what they do that day. */
  private static ValidationSet questions(TrainingSet set) {
    List<UserHistory> histories = new ArrayList<>();
    List<int[]> targets = new ArrayList<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      int user = set.users().indexOf("pupil" + pair);
      for (int length = 5; length < set.sequences().length(user); length++) {
        histories.add(known(set, pair, length, length + 1));
        targets.add(new int[] {set.sequences().item(set.sequences().start(user) + length)});
      }
    }
    return new ValidationSet(histories, targets, true);
  }

  private static UserHistory known(TrainingSet set, int pair, int length, int lengthOfOthers) {
    int pupil = set.users().indexOf("pupil" + pair);
    List<Acts> others = new ArrayList<>();
    for (String other : List.of("teacher" + pair, "bore" + pair)) {
      UserHistory acts = set.sequences().prefix(set.users().indexOf(other), lengthOfOthers);
      others.add(new Acts(acts.items(), acts.timestamps()));
    }
    boolean pupilsFollow = set.social().end(pupil) > set.social().start(pupil);
    return set.sequences()
        .prefix(pupil, length)
        .withSocial(
            pupilsFollow
                ? new SocialContext(others, List.of())
                : new SocialContext(List.of(), others));
  }

  private static CandidateModel fit(TrainingSet set) {
    FitContext context = FitContext.of(1, Duration.ofMinutes(1));
    return new FriendTrainer()
        .fit(
            set,
            new FitContext(
                1,
                context.deadlineNanos(),
                context.device(),
                1,
                TrainingMonitor.SILENT,
                questions(set),
                null));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fitShouldFindWhoIsWorthListeningTo(boolean pupilsFollow) {
    TrainingSet set = school(pupilsFollow);
    int teacher = set.users().indexOf("teacher0");
    int bore = set.users().indexOf("bore0");
    int length = set.sequences().length(teacher) - 1;
    float[][] scores = new float[1][set.itemCount()];

    fit(set).score(List.of(known(set, 0, length, length + 1)), scores);

    float ofTeacher = scores[0][set.sequences().item(set.sequences().start(teacher) + length)];
    float ofBore = scores[0][set.sequences().item(set.sequences().start(bore) + length)];
    float ofCrowd = scores[0][set.catalog().items().indexOf("i" + (DAYS - PAIRS) % 20)];
    assertThat(ofTeacher).isGreaterThan(2 * ofBore);
    assertThat(ofTeacher).isGreaterThan(ofCrowd);
  }

  @Test
  void fitShouldNotMeasureTimeBetweenPlacesInTwoOrders() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int user = 0; user < 4; user++) {
      for (int place = 0; place < 50; place++) {
        builder.addInteraction("u" + user, "i" + place, "view", place);
      }
    }
    TrainingSet set = builder.addFriend("u0", "u1").build();
    CandidateModel model = trainer().fit(set, FitContext.of(1, Duration.ofMinutes(1)));

    float[] scores = scores(model, followed(act(1, 1), act(2, 49)), 50);

    assertThat(scores[1]).isPositive().isEqualTo(scores[2]);
  }

  @Test
  void loadShouldReadModelsOfTheFormerKind(@TempDir Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve("friends.bin"))) {
      out.write(new double[3]);
      new HalfLives(0.1, new float[] {1, 1, 2, 1}).write(out);
    }
    CandidateModel model = trainer().load(directory, days().catalog());
    SocialContext both = new SocialContext(List.of(act(1, 90)), List.of(act(1, 90)));

    assertThat(scores(model, both, 4)).containsExactly(0, 0.5f, 0, 0);
  }
}
