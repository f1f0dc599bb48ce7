package org.kindred.core.adapter;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.kindred.spi.AdapterContext;

/** What each adapter is lent; the HTTP client is shared by all. */
record HostContext(Clock clock, URI webhookUrl) implements AdapterContext {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  @Override
  public HttpClient httpClient() {
    return Shared.CLIENT;
  }

  /** Made when the first adapter asks. */
  private static final class Shared {
    static final HttpClient CLIENT =
        HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
  }
}
