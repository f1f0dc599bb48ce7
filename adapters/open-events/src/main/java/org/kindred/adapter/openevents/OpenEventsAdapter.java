package org.kindred.adapter.openevents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.adapter.support.HtmlStorefront;
import org.kindred.adapter.support.OpenEvents;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/** A shop that pushes everything itself: there is nothing to ask it. */
final class OpenEventsAdapter implements ShopAdapter, WebhookEndpoint {

  private static final WebhookSignature SIGNATURE =
      WebhookSignatures.hmacSha256PrefixedHex(
          OpenEvents.SIGNATURE_HEADER, OpenEvents.SIGNATURE_PREFIX);

  private final List<String> secrets = new ArrayList<>();
  private final StorefrontIntegration storefront;

  OpenEventsAdapter(ShopConnection connection) {
    secrets.add(connection.settings().get(OpenEventsAdapterFactory.SECRET));
    connection.settings().find(OpenEventsAdapterFactory.PREVIOUS_SECRET).ifPresent(secrets::add);
    storefront =
        new HtmlStorefront(
            connection,
            connection.settings().find(OpenEventsAdapterFactory.ALLOWED_ORIGINS).orElse(""));
  }

  @Override
  public void checkConnection() {
    // the shop only pushes
  }

  @Override
  public WebhookEndpoint webhooks() {
    return this;
  }

  @Override
  public Optional<CatalogSource> catalog() {
    return Optional.empty();
  }

  @Override
  public StorefrontIntegration storefront() {
    return storefront;
  }

  @Override
  public void close() {
    // holds nothing
  }

  @Override
  public WebhookSignature signature() {
    return SIGNATURE;
  }

  @Override
  public List<String> signingSecrets() {
    return List.copyOf(secrets);
  }

  @Override
  public String topic(WebhookDelivery delivery) {
    return OpenEvents.topic(delivery.body());
  }

  @Override
  public List<ShopEvent> translate(WebhookDelivery delivery) {
    return OpenEvents.read(delivery.body());
  }
}
