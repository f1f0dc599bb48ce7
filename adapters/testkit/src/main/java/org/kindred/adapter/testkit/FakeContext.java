package org.kindred.adapter.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kindred.spi.AdapterContext;

/**
 * What a test lends an adapter in the host's place.
 *
 * @param clock stands at 2026-03-01T12:00:00Z unless given
 */
public record FakeContext(HttpClient httpClient, Clock clock, URI webhookUrl)
    implements AdapterContext {

  /** The time at which a context's clock stands unless another is given. */
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  public FakeContext() {
    this(
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(),
        new FakeClock(NOON),
        URI.create("https://kindred.example/kindred/api/v1/shops/key/webhooks"));
  }
}
