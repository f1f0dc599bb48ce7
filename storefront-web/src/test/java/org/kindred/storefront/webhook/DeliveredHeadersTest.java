package org.kindred.storefront.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveredHeadersTest {

  @Test
  void ofShouldPassOnTheFirstValueOfEachButCookies() {
    assertThat(
            DeliveredHeaders.of(
                Map.of(
                    "X-Topic", List.of("a", "b"),
                    "cookie", List.of("session=1"),
                    "X-Empty", List.of())))
        .isEqualTo(Map.of("X-Topic", "a"));
  }
}
