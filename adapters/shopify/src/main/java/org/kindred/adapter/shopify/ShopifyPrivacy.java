package org.kindred.adapter.shopify;

import java.time.Instant;
import java.util.List;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.event.CustomerDataRequested;
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.ShopErasureRequested;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;

/** The three topics that the law makes Shopify send, and every app must answer within 30 days. */
final class ShopifyPrivacy {

  static final List<String> TOPICS =
      List.of("customers/data_request", "customers/redact", "shop/redact");

  private final String shopHost;

  /**
   * @param shopHost what the body must name as the shop: one secret can sign for many shops
   */
  ShopifyPrivacy(String shopHost) {
    this.shopHost = shopHost;
  }

  ShopEvent event(String topic, JsonFields body, Instant at) {
    String shop = body.text("shop_domain");
    if (!shop.equalsIgnoreCase(shopHost)) {
      throw body.malformed("shop_domain", "must be " + shopHost + ", got another shop");
    }
    return switch (topic) {
      case "customers/data_request" -> {
        String request = body.object("data_request").id("id");
        yield new CustomerDataRequested("data-request:" + request, at, customer(body));
      }
      case "customers/redact" -> {
        CustomerId customer = customer(body);
        yield new CustomerErasureRequested(
            "customer-redact:" + customer.value() + ":" + at, at, customer);
      }
      case "shop/redact" -> new ShopErasureRequested("shop-redact:" + at, at);
      default -> throw new IllegalArgumentException("no topic of privacy: " + topic);
    };
  }

  private static CustomerId customer(JsonFields body) {
    return new CustomerId(body.object("customer").id("id"));
  }
}
