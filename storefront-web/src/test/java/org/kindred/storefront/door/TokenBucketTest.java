package org.kindred.storefront.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final long START = 1_000_000;
  private final TokenBucket bucket = new TokenBucket(2, 3, START);

  @Test
  void takeShouldLetTheBurstThroughAndThenSayHowLongToWait() {
    for (int i = 0; i < 3; i++) {
      assertThat(bucket.take(START)).isZero();
    }

    assertThat(bucket.take(START)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void takeShouldFillAgainAtTheRateWhenTimePasses() {
    for (int i = 0; i < 3; i++) {
      bucket.take(START);
    }

    assertThat(bucket.take(START + 500)).isZero();
    assertThat(bucket.take(START + 500)).isPositive();
  }

  @Test
  void takeShouldNeverHoldMoreThanTheBurst() {
    long muchLater = START + 3_600_000;
    for (int i = 0; i < 3; i++) {
      assertThat(bucket.take(muchLater)).isZero();
    }

    assertThat(bucket.take(muchLater)).isPositive();
  }

  @Test
  void takeShouldGoOnWhenTheClockIsSetBack() {
    bucket.take(START);

    assertThat(bucket.take(START - 60_000)).isZero();
    assertThat(bucket.take(START - 60_000)).isZero();
    assertThat(bucket.take(START - 59_500)).isZero();
  }
}
