package org.kindred.engine.blend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.UserHistory;

class ScoreNumbersTest {

  private static final UserHistory HISTORY =
      new UserHistory(new int[] {7, 8, 9, 7, 6}, new byte[5], new long[] {1, 2, 3, 4, 5});

  @Test
  void placeShouldBeThatOfTheLastTime() {
    assertThat(ScoreNumbers.place(HISTORY, 6)).isEqualTo(1);
    assertThat(ScoreNumbers.place(HISTORY, 7)).isEqualTo(2);
    assertThat(ScoreNumbers.place(HISTORY, 9)).isEqualTo(3);
    assertThat(ScoreNumbers.place(HISTORY, 8)).isEqualTo(3);
    assertThat(ScoreNumbers.place(HISTORY, 5)).isEqualTo(ScoreNumbers.NO_PLACE);
  }

  @Test
  void nearnessShouldNotDependOnTheSizeOfScores() {
    assertThat(ScoreNumbers.nearness(0.5f, 2)).isEqualTo(ScoreNumbers.nearness(50, 200));
    assertThat(ScoreNumbers.nearness(1, 2)).isGreaterThan(ScoreNumbers.nearness(0.5f, 2));
    assertThat(ScoreNumbers.nearness(0, 2)).isZero();
    assertThat(ScoreNumbers.nearness(-1, 0)).isZero();
  }

  @Test
  void numbersShouldLieOneBehindTheOther() {
    float[] numbers = new float[1 + ScoreNumbers.count(3)];
    numbers[1] = 2;
    numbers[2] = 3;
    numbers[3] = 5;

    ScoreNumbers.setPlace(numbers, 1, 3, 2);
    ScoreNumbers.addProducts(numbers, 1, 3);

    float[] ofCandidates = {2, 3, 5, 0, 0, 0};
    assertThat(numbers).startsWith(0).endsWith(6, 10, 15);
    assertThat(Arrays.copyOfRange(numbers, 1, 7)).isEqualTo(ofCandidates);
    assertThat(Arrays.copyOfRange(numbers, 7, 10)).containsExactly(0, 1, 0);
    assertThat(Arrays.copyOfRange(numbers, 10, 16)).isEqualTo(ofCandidates);
  }

  @Test
  void numbersOfANewItemShouldNotComeAgain() {
    float[] numbers = new float[ScoreNumbers.count(2)];
    numbers[1] = 3;

    ScoreNumbers.setPlace(numbers, 0, 2, ScoreNumbers.NO_PLACE);

    assertThat(numbers).containsExactly(0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void candidateShouldBeWhoseTheNumberIs() {
    assertThat(IntStream.range(0, ScoreNumbers.firstProduct(2)))
        .extracting(number -> ScoreNumbers.candidate(number, 2))
        .containsExactly(0, 1, 0, 1, -1, -1, -1, 0, 1, 0, 1);
  }
}
