package org.kindred.spi;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import org.kindred.spi.annotation.HostOnly;

/**
 * What the host lends an adapter. The same for the adapter's whole life; safe for several threads.
 */
@HostOnly
public interface AdapterContext {

  /** For all calls to the shop; has a connect timeout. Set a timeout on each request as well. */
  HttpClient httpClient();

  /** The only source of the current time. */
  Clock clock();

  /** Where this shop's webhooks go: public, absolute, without a trailing slash. */
  URI webhookUrl();
}
