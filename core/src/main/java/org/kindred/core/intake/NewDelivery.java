package org.kindred.core.intake;

import org.kindred.core.persistence.EventKey;
import org.kindred.core.shop.Shop;
import org.kindred.spi.webhook.WebhookDelivery;

/**
 * A delivery whose signature was checked, to be stored.
 *
 * @param key names the message within the shop
 * @param headers those that are kept, as {@link DeliveryHeaders} writes them
 */
record NewDelivery(
    Shop shop, EventKey key, String topic, String headers, WebhookDelivery delivery) {

  ShopMessage name() {
    return new ShopMessage(shop.id(), key);
  }

  /** Names a message among those of all shops. */
  record ShopMessage(long shopId, EventKey key) {}
}
