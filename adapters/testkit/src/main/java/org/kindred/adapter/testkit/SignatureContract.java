package org.kindred.adapter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

/**
 * What holds for an adapter whose platform signs the body, on top of {@link ShopAdapterContract}.
 */
public interface SignatureContract extends ShopAdapterContract {

  @Test
  default void signatureShouldMatchEachRecordedDelivery() {
    WebhookEndpoint endpoint = adapter().webhooks();

    deliveries()
        .forEach(one -> assertThat(matches(endpoint, one.delivery())).as("%s", one).isTrue());
    rejectedDeliveries()
        .forEach(one -> assertThat(matches(endpoint, one.delivery())).as("%s", one).isTrue());
  }

  @Test
  default void signatureShouldNotMatchWhenAnyByteOfTheBodyDiffers() {
    WebhookEndpoint endpoint = adapter().webhooks();

    for (RecordedDelivery recorded : deliveries()) {
      byte[] body = recorded.delivery().body();
      int step = Math.max(1, body.length / 50);
      for (int i = 0; i < body.length; i += step) {
        WebhookDelivery forged =
            Tampering.withBody(recorded.delivery(), Tampering.flipped(body, i));

        assertThat(matches(endpoint, forged)).as("%s with byte %s flipped", recorded, i).isFalse();
      }
    }
  }

  @Test
  default void signatureShouldNotMatchATruncatedOrLongerBody() {
    WebhookEndpoint endpoint = adapter().webhooks();

    for (RecordedDelivery recorded : deliveries()) {
      byte[] body = recorded.delivery().body();
      byte[] shorter = Arrays.copyOf(body, body.length - 1);
      byte[] longer = Arrays.copyOf(body, body.length + 1);

      assertThat(matches(endpoint, Tampering.withBody(recorded.delivery(), shorter))).isFalse();
      assertThat(matches(endpoint, Tampering.withBody(recorded.delivery(), longer))).isFalse();
    }
  }

  @Test
  default void signatureShouldNotMatchWithoutHeadersOrWithAnotherSecret() {
    WebhookEndpoint endpoint = adapter().webhooks();
    WebhookDelivery signed = deliveries().get(0).delivery();

    assertThat(endpoint.signature().matches(signed, "another-secret")).isEqualTo(ignoresSecret());
    assertThat(endpoint.signature().matches(signed, "")).isEqualTo(ignoresSecret());
  }

  /** Whether the scheme works with public keys, so that the secret plays no part. */
  default boolean ignoresSecret() {
    return false;
  }

  private static boolean matches(WebhookEndpoint endpoint, WebhookDelivery delivery) {
    return endpoint.signingSecrets().stream()
        .anyMatch(secret -> endpoint.signature().matches(delivery, secret));
  }
}
