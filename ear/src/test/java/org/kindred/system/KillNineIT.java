package org.kindred.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** No acknowledged event is lost, whatever happens to the process. */
class KillNineIT {
  private static final int SENDERS = 4;
  private static final int ENOUGH = 300;
  private final Clock clock = Clock.systemUTC();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();

  @Test
  void acknowledgedOrdersShouldSurviveKillNineWhileEventsPourIn() throws Exception {
    try (KindredServer server = KindredServer.named("kill-nine").start()) {
      ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
      for (int i = 0; i < SENDERS; i++) {
        senders.execute(() -> sendUntilStopped(new OpenEventsClient(server)));
      }
      Eventually.within(
          Duration.ofMinutes(1), "enough orders taken", () -> acknowledged.size() >= ENOUGH);
      server.kill();
      stopped.set(true);
      senders.shutdown();
      assertThat(senders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

      server.start();
      String marker = "after-the-crash";
      assertThat(
              new OpenEventsClient(server)
                  .post(OpenEvents.order(marker, "visitor-0", "p0", clock.instant()))
                  .statusCode())
          .isBetween(200, 299);
      Eventually.within(
          Duration.ofMinutes(1), "what waited is processed", () -> isCaughtUp(server));
      server.stop();

      assertThat(KindredDatabase.embedded(server).strings("select order_id from shop_order"))
          .containsAll(acknowledged)
          .contains(marker)
          .hasSizeLessThanOrEqualTo(sent.get() + 1);
    }
  }

  private void sendUntilStopped(OpenEventsClient shop) {
    while (!stopped.get()) {
      String orderId = "order-" + sent.incrementAndGet();
      try {
        int status =
            shop.post(
                    OpenEvents.order(orderId, "visitor-" + sent.get() % 50, "p0", clock.instant()))
                .statusCode();
        if (status >= 200 && status < 300) {
          acknowledged.add(orderId);
        }
      } catch (IOException e) {
        // The server was just killed: unacknowledged, so nothing is promised.
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean isCaughtUp(KindredServer server) throws Exception {
    return List.of("\"pendingDeliveries\":0", "\"pendingDeliveries\": 0").stream()
        .anyMatch(server.get(server.url("/health")).body()::contains);
  }
}
