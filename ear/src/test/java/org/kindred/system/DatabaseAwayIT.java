package org.kindred.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** On a real MySQL-family server, which also goes away for a while. */
class DatabaseAwayIT {
  private final Clock clock = Clock.systemUTC();

  @Test
  void shopShouldGoOnWhileTheDatabaseIsAwayAndLoseNothing() throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "mysql-family-");
    try (MysqlFamilyDatabase database = new MysqlFamilyDatabase(folder);
        KindredServer server =
            KindredServer.named("database-away")
                .with("KINDRED_EXPERIMENT_HOLDOUT_SHARE", "0")
                .withDatabase(database.jdbcUrl(), "root", "")
                .start()) {
      OpenEventsClient shop = new OpenEventsClient(server);
      Instant now = clock.instant();
      assertThat(
              shop.post(
                      OpenEvents.product("lamp", "A lamp", "12.00", now)
                          + ","
                          + OpenEvents.product("desk", "A desk", "99.00", now))
                  .statusCode())
          .isEqualTo(200);
      Eventually.within(
          Duration.ofSeconds(30), "products are recommended", () -> recommends(server, "desk"));

      database.goAway();

      HttpResponse<String> refused = shop.post(OpenEvents.stock("desk", 0, clock.instant()));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(recommends(server, "desk")).as("the widget goes on from memory").isTrue();

      database.comeBack();

      Eventually.within(
          Duration.ofMinutes(1),
          "events are taken again",
          () -> shop.post(OpenEvents.stock("desk", 0, clock.instant())).statusCode() == 200);
      Eventually.within(
          Duration.ofSeconds(10), "what sold out is gone", () -> !recommends(server, "desk"));
    }
  }

  private static boolean recommends(KindredServer server, String productId) throws Exception {
    HttpResponse<String> answer =
        server.get(
            server.door(
                "/recommendations?strategy=NEW_ARRIVALS&placement=HOME_PAGE&visitor=in-treatment"));
    return answer.statusCode() == 200 && answer.body().contains("\"" + productId + "\"");
  }
}
