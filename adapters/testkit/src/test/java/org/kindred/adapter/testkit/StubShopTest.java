package org.kindred.adapter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StubShopTest {

  @Test
  void answersShouldComeInTurnAndTheLongestStartShouldWin() throws Exception {
    try (StubShop shop = new StubShop()) {
      shop.on("GET /a", StubShop.Answer.json("1"), StubShop.Answer.json("2"));
      shop.on("GET /a?page=2", StubShop.Answer.status(429, Map.of("Retry-After", "3")));

      assertThat(body(shop, "/a")).isEqualTo("1");
      assertThat(body(shop, "/a?page=2")).isEmpty();
      assertThat(body(shop, "/a")).isEqualTo("2");
      assertThat(body(shop, "/a")).isEqualTo("2");
      assertThat(shop.requests()).hasSize(4);
    }
  }

  @Test
  void clockShouldMoveOnlyWhenTold() {
    FakeClock clock = new FakeClock(FakeContext.NOON);

    clock.advance(Duration.ofMinutes(1));

    assertThat(clock.instant()).isEqualTo(FakeContext.NOON.plusSeconds(60));
  }

  private static String body(StubShop shop, String target) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(shop.baseUrl().resolve(target)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
