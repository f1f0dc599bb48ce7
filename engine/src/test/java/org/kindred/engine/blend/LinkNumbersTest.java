package org.kindred.engine.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.SocialContext;
import org.kindred.engine.data.UserHistory;

class LinkNumbersTest {

  /** One half-life in 10 units of time. */
  private static final LinkNumbers NUMBERS = LinkNumbers.over(1_280);

  private static final int NEVER = 9;

  private static Acts acts(int item, long time) {
    return new Acts(new int[] {item}, new long[] {time});
  }

  private static UserHistory history(List<Acts> followed, List<Acts> followers) {
    return new UserHistory(
        new int[] {0}, new byte[1], new long[] {100}, new SocialContext(followed, followers));
  }

  private static float[] numbers(LinkNumbers links, UserHistory history, int item) {
    return links.sums(history).of(new int[] {item});
  }

  @Test
  void sumsShouldHalveAnActWithEveryHalfLifeAndTellWhoDidIt() {
    UserHistory history = history(List.of(acts(1, 90)), List.of(acts(2, 80)));

    double half = Math.log1p(0.5 / 0.2);
    double quarter = Math.log1p(0.25 / 0.2);
    float[] byFollowed = numbers(NUMBERS, history, 1);
    float[] byFollower = numbers(NUMBERS, history, 2);
    assertThat((double) byFollowed[LinkNumbers.FOLLOWED]).isCloseTo(half, within(1e-6));
    assertThat(byFollowed[LinkNumbers.FOLLOWERS]).isZero();
    assertThat((double) byFollower[LinkNumbers.FOLLOWERS]).isCloseTo(quarter, within(1e-6));
    assertThat(byFollower[LinkNumbers.FOLLOWED]).isZero();
    assertThat(numbers(NUMBERS, history, NEVER)).containsOnly(0);
  }

  @Test
  void sumsShouldTellWhatHappenedSinceTheUserWasHere() {
    UserHistory history = history(List.of(acts(1, 100), acts(2, 110)), List.of());

    assertThat(numbers(NUMBERS, history, 1)[LinkNumbers.SINCE]).isZero();
    assertThat((double) numbers(NUMBERS, history, 2)[LinkNumbers.SINCE])
        .isCloseTo(Math.log1p(0.5 / 0.2), within(1e-6));
  }

  @Test
  void sumsShouldSayLessOfOneActTheMorePeopleThereAre() {
    UserHistory ofOne = history(List.of(acts(1, 100)), List.of());
    UserHistory ofThree = history(List.of(acts(1, 100), acts(2, 0)), List.of(acts(3, 0)));

    assertThat(numbers(NUMBERS, ofThree, 1)[LinkNumbers.SHARED])
        .isPositive()
        .isLessThan(numbers(NUMBERS, ofOne, 1)[LinkNumbers.SHARED]);
  }

  @Test
  void sumsShouldMeasureNoDistanceWhereTimesAreAnOrder() {
    UserHistory history = history(List.of(acts(1, 0), acts(2, 1_000)), List.of());

    float[] early = numbers(LinkNumbers.over(0), history, 1);
    assertThat(early).isEqualTo(numbers(LinkNumbers.over(0), history, 2));
    assertThat(early[LinkNumbers.FOLLOWED]).isPositive();
    assertThat(early[LinkNumbers.SINCE]).isZero();
  }

  @Test
  void sumsShouldMeasureFromTheLatestActForSomebodyWithoutEvents() {
    UserHistory stranger =
        UserHistory.EMPTY.withSocial(
            new SocialContext(List.of(acts(1, 100), acts(2, 90)), List.of()));

    assertThat(NUMBERS.sums(stranger).front(5)).containsExactly(1, 2);
    assertThat((double) numbers(NUMBERS, stranger, 1)[LinkNumbers.FOLLOWED])
        .isCloseTo(Math.log1p(1 / 0.2), within(1e-6));
  }

  @Test
  void frontShouldBeWhatWasDoneMostWithoutOnesOwn() {
    UserHistory history =
        history(List.of(acts(0, 100), acts(1, 50), acts(2, 90), acts(3, 99)), List.of());

    assertThat(NUMBERS.sums(history).front(2)).containsExactly(3, 2);
  }

  @Test
  void noneShouldGiveNoNumbers() {
    UserHistory history = history(List.of(acts(1, 100)), List.of());

    assertThat(numbers(LinkNumbers.NONE, history, 1)).isEmpty();
    assertThat(LinkNumbers.NONE.sums(history).front(5)).isEmpty();
  }

  @Test
  void readShouldGiveWhatWasWritten() {
    Properties properties = new Properties();
    NUMBERS.write(properties);

    assertThat(LinkNumbers.read(properties)).isEqualTo(NUMBERS);
    assertThat(LinkNumbers.read(new Properties())).isEqualTo(LinkNumbers.NONE);
  }
}
