package org.kindred.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.kindred.system.KindredServer;
import org.kindred.system.OpenEvents;
import org.kindred.system.OpenEventsClient;

/**
 * How soon a delivery shows in what is recommended: somebody new asks, buys the first product of
 * the list, as the shop tells in a signed delivery, and asks until the list is without it.
 */
final class Visibility {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final Pattern PRODUCT = Pattern.compile("\"productId\":\"([^\"]+)\"");
  private static final int DIGITS = 3;

  private final KindredServer server;
  private final OpenEventsClient client;
  private final Clock clock = Clock.systemUTC();
  private final Histogram latencies = new Histogram(DIGITS);

  Visibility(KindredServer server) {
    this.server = server;
    this.client = new OpenEventsClient(server);
  }

  /**
   * Watches until then, one buyer after the other.
   *
   * @return nanoseconds from when a delivery was acknowledged
   */
  Histogram watch(Duration time) throws IOException, InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    for (int buyer = 0; System.nanoTime() < end; buyer++) {
      latencies.recordValue(untilVisible("buyer-" + clock.millis() + "-" + buyer));
    }
    return latencies;
  }

  private long untilVisible(String buyer) throws IOException, InterruptedException {
    URI list =
        server.door(
            "/recommendations?strategy=FOR_YOU&placement=HOME_PAGE&language=en&consent=GRANTED"
                + "&limit=8&visitor="
                + buyer);
    String bought = first(server.get(list).body());
    String order = OpenEvents.order("order-of-" + buyer, buyer, bought, clock.instant());
    HttpResponse<String> answer =
        client.post("/webhooks", ("{\"events\":[" + order + "]}").getBytes(StandardCharsets.UTF_8));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("the order was refused: " + answer.body());
    }
    long begin = System.nanoTime();
    while (server.get(list).body().contains("\"productId\":\"" + bought + "\"")) {
      if (System.nanoTime() - begin > LIMIT.toNanos()) {
        throw new IllegalStateException("the list still has what was bought");
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
    return System.nanoTime() - begin;
  }

  private static String first(String slate) {
    Matcher product = PRODUCT.matcher(slate);
    if (!product.find()) {
      throw new IllegalStateException("nothing is recommended: " + slate);
    }
    return product.group(1);
  }
}
