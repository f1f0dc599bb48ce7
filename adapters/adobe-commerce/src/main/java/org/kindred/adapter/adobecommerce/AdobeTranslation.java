package org.kindred.adapter.adobecommerce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.ProductEvents;
import org.kindred.adapter.support.Translation;
import org.kindred.adapter.support.listing.ListedShop;
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.event.StockChanged;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.WebhookDelivery;

/** From the events of Adobe Commerce to events of the host. */
final class AdobeTranslation {

  private final AdobeProducts products;
  private final AdobeOrders orders;

  AdobeTranslation(AdobeProducts products, AdobeOrders orders) {
    this.products = products;
    this.orders = orders;
  }

  List<ShopEvent> translate(WebhookDelivery delivery) {
    return Translation.of(() -> read(AdobeMessage.of(delivery), delivery));
  }

  private List<ShopEvent> read(AdobeMessage message, WebhookDelivery delivery) {
    JsonFields value = message.value();
    Instant at = message.occurredAt(delivery);
    if (message.isProductSaved()) {
      return List.of(product(value, at, delivery));
    }
    return switch (message.code()) {
      case "observer.catalog_product_delete_commit_after" ->
          List.of(ProductEvents.removed(new ProductId(value.id("entity_id")), at));
      case "observer.cataloginventory_stock_item_save_commit_after" -> stock(value, message, at);
      case "observer.sales_order_save_commit_after",
          "observer.sales_order_save_after",
          "plugin.sales.api.order_management.place" ->
          orders.history(value);
      case "observer.sales_order_creditmemo_save_after" -> orders.refund(value, at);
      case "observer.customer_delete_commit_after" ->
          List.of(
              new CustomerErasureRequested(
                  "erase:" + value.id("id"), at, new CustomerId(value.id("id"))));
      default -> List.of();
    };
  }

  /** As fetched, which names categories; as delivered when nothing was fetched or it is gone. */
  private ShopEvent product(JsonFields value, Instant at, WebhookDelivery delivery) {
    Optional<JsonFields> fetched =
        delivery.fetched().map(JsonBody::object).flatMap(answer -> answer.findObject("product"));
    JsonFields product = fetched.orElse(value);
    return ListedShop.event(new ProductId(product.id("entity_id")), products.read(product, at), at);
  }

  private static List<ShopEvent> stock(JsonFields value, AdobeMessage message, Instant at) {
    ProductId product = new ProductId(value.id("product_id"));
    // a product that is switched to "out of stock" keeps its number
    int quantity =
        AdobeValues.flag(value, "is_in_stock", true)
            ? AdobeValues.quantity(value, "qty").orElse(0)
            : 0;
    return AdobeValues.flag(value, "manage_stock", true)
        ? List.of(new StockChanged("stock:" + message.id(), at, product, quantity))
        : List.of();
  }
}
