package org.kindred.adapter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

/**
 * Recorded deliveries, mutated: whatever comes, a translation is a clear rejection or a list of
 * events, never another exception, and the steps before it never fail at all. How many tries is set
 * by {@code jqwik.tries.default}; the seed of a failure is printed.
 */
public interface TranslationFuzzContract {

  /** The adapter under test; the same for all tries. */
  ShopAdapter fuzzedAdapter();

  /** Where the mutations start from. */
  List<RecordedDelivery> fuzzedDeliveries();

  @Property
  default void translateShouldRejectClearlyOrGiveEventsWhenAnythingCame(@ForAll long seed) {
    WebhookDelivery delivery = Mutation.of(fuzzedDeliveries(), seed);
    WebhookEndpoint endpoint = fuzzedAdapter().webhooks();

    assertThat(endpoint.topic(delivery)).isNotBlank();
    assertThat(endpoint.idempotencyKey(delivery)).isNotNull();
    endpoint.handshake(delivery);
    endpoint.fetchBack().ifPresent(fetchBack -> fetchBack.isNeeded(delivery));
    try {
      List<ShopEvent> events = endpoint.translate(delivery);

      assertThat(events).doesNotContainNull();
    } catch (MalformedPayloadException rejection) {
      assertThat(rejection).message().isNotBlank();
    }
  }
}
