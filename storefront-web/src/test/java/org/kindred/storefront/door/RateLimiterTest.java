package org.kindred.storefront.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private static final Clock STANDING = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @Test
  void takeShouldCountEachCallerApart() {
    RateLimiter<String> limiter = new RateLimiter<>(1, 1, STANDING);

    assertThat(limiter.take("a")).isZero();
    assertThat(limiter.take("a")).isPositive();
    assertThat(limiter.take("b")).isZero();
  }

  @Test
  void constructorShouldRefuseALimitThatLetsNothingThrough() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RateLimiter<>(0, 1, STANDING));
    assertThatIllegalArgumentException().isThrownBy(() -> new RateLimiter<>(1, 0, STANDING));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RateLimiter<>(Double.NaN, 1, STANDING));
  }
}
