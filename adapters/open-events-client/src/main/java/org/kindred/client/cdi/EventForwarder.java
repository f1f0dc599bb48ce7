package org.kindred.client.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.kindred.client.KindredClient;
import org.kindred.client.OpenEvent;

/**
 * Sends every {@link OpenEvent} that the shop fires with {@code fireAsync}, through the {@link
 * KindredClient} that the shop produces as a {@code @Singleton}; without one nothing is sent. An
 * event is lost when the shop stops before it is sent: a shop that must not lose any writes them to
 * a table of its own first and sends them from there.
 */
@Dependent
public class EventForwarder {

  private static final System.Logger LOG = System.getLogger(EventForwarder.class.getName());

  private final Instance<KindredClient> client;

  @Inject
  public EventForwarder(Instance<KindredClient> client) {
    this.client = client;
  }

  void forward(@ObservesAsync OpenEvent event) {
    if (!client.isResolvable()) {
      return;
    }
    try {
      client.get().send(event);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Not sent to Kindred: " + event, e);
    }
  }
}
