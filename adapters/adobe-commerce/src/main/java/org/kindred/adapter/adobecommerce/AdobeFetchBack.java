package org.kindred.adapter.adobecommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

/** Asks for a saved product, since its event holds categories by their ids only. */
record AdobeFetchBack(AdobeApi api) implements FetchBack {

  @Override
  public boolean isNeeded(WebhookDelivery delivery) {
    return Translation.holds(
        () -> {
          AdobeMessage message = AdobeMessage.of(delivery);
          return message.isProductSaved() && message.value().has("sku");
        });
  }

  @Override
  public byte[] fetch(WebhookDelivery delivery) {
    String product =
        new AdobeEntities(api)
            .product(AdobeMessage.of(delivery).value().text("sku"))
            .map(JsonFields::json)
            .orElse("null");
    return ("{\"product\":" + product + "}").getBytes(UTF_8);
  }
}
