package org.kindred.adapter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

/** Mutated deliveries through one endpoint, one after the other. For one thread. */
final class TranslationFuzz {

  private static final System.Logger LOG = System.getLogger(TranslationFuzz.class.getName());

  private final WebhookEndpoint endpoint;
  private final List<RecordedDelivery> deliveries;
  private long withEvents;
  private long withoutEvents;
  private long rejected;

  TranslationFuzz(WebhookEndpoint endpoint, List<RecordedDelivery> deliveries) {
    this.endpoint = endpoint;
    this.deliveries = deliveries;
  }

  /** Tries that many mutations, no two by the same number, and logs what became of them. */
  void run(String name, long executions, long seed) {
    SplittableRandom numbers = new SplittableRandom(seed);
    long begin = System.nanoTime();
    for (long i = 0; i < executions; i++) {
      execute(numbers.nextLong());
    }
    LOG.log(
        System.Logger.Level.INFO,
        "{0}: {1} mutations tried in {2} from seed {3}: {4} gave events, {5} were of no interest,"
            + " {6} rejected",
        name,
        executions,
        Duration.ofNanos(System.nanoTime() - begin),
        seed,
        withEvents,
        withoutEvents,
        rejected);
  }

  private void execute(long number) {
    WebhookDelivery delivery = Mutation.of(deliveries, number);
    try {
      check(delivery);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new AssertionError("mutation " + number + " of the recorded deliveries fails", e);
    }
  }

  private void check(WebhookDelivery delivery) {
    assertThat(endpoint.topic(delivery)).isNotBlank();
    assertThat(endpoint.idempotencyKey(delivery)).isNotNull();
    endpoint.handshake(delivery);
    endpoint.fetchBack().ifPresent(fetchBack -> fetchBack.isNeeded(delivery));
    try {
      List<ShopEvent> events = endpoint.translate(delivery);

      assertThat(events).doesNotContainNull();
      count(events);
    } catch (MalformedPayloadException rejection) {
      assertThat(rejection).message().isNotBlank();
      rejected++;
    }
  }

  private void count(List<ShopEvent> events) {
    if (events.isEmpty()) {
      withoutEvents++;
    } else {
      withEvents++;
    }
  }
}
