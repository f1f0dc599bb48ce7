package org.kindred.adapter.bigcommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Optional;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

/** Asks for the product, the order or the cart that a delivery names. */
record BigCommerceFetchBack(BigCommerceEntities entities, Clock clock) implements FetchBack {

  BigCommerceFetchBack(BigCommerceApi api, Clock clock) {
    this(new BigCommerceEntities(api), clock);
  }

  @Override
  public boolean isNeeded(WebhookDelivery delivery) {
    return Translation.holds(
        () -> {
          BigCommerceMessage message = BigCommerceMessage.of(delivery.body());
          return message.isAboutProductState()
              || message.isAboutOrder()
              || message.isRefund()
              || message.isAddedCartLine();
        });
  }

  @Override
  public byte[] fetch(WebhookDelivery delivery) {
    BigCommerceMessage message = BigCommerceMessage.of(delivery.body());
    String content;
    if (message.isAboutProductState()) {
      content = member("product", entities.product(message.productId()));
    } else if (message.isAddedCartLine()) {
      content = member("cart", entities.cart(message.data().id("cartId")));
    } else {
      content = member("order", entities.order(message.id()));
    }
    return ("{\"asOf\":\"" + clock.instant() + "\"," + content + "}").getBytes(UTF_8);
  }

  private static String member(String name, Optional<String> json) {
    return "\"" + name + "\":" + json.orElse("null");
  }
}
