package org.kindred.storefront.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.junit.jupiter.api.Test;
import org.kindred.core.intake.IntakeUnavailableException;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.UnknownShopException;

class ProblemMapperTest {

  @Test
  void problemShouldBeNotFoundWhenThereIsNoSuchShop() {
    Problem problem = ProblemMapper.problem(new UnknownShopException(new ShopKey(new UUID(1, 2))));

    assertThat(problem.status()).isEqualTo(404);
  }

  @Test
  void problemShouldAskForAnotherTryWhenNothingCanBeStored() {
    Problem problem =
        ProblemMapper.problem(new IntakeUnavailableException(new IllegalStateException("away")));

    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.retryAfter()).isPositive();
  }

  @Test
  void problemShouldAskForAnotherTryWhenTooManyRequestsAreOpen() {
    Problem problem = ProblemMapper.problem(new BulkheadException());

    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.retryAfter()).isPositive();
  }

  @Test
  void problemShouldTellNothingOfWhatIsOurFault() {
    Problem problem = ProblemMapper.problem(new IllegalStateException("secret inside"));

    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.toJson()).doesNotContain("secret").doesNotContain("IllegalState");
  }

  @Test
  void toJsonShouldNameTheParameter() {
    assertThat(Problem.invalid("limit", "limit: must be \"small\"").toJson())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Invalid parameter\",\"status\":400,"
                + "\"detail\":\"limit: must be \\\"small\\\"\",\"parameter\":\"limit\"}");
  }
}
