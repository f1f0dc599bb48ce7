package org.kindred.system;

import java.time.Instant;
import java.util.List;

/** Bodies of signed events, as a shop would write them. */
public final class OpenEvents {
  private OpenEvents() {}

  static String product(String productId, String name, String price, Instant at) {
    return """
    {"id":"product-%1$s","type":"product.changed","occurredAt":"%4$s","product":{
      "id":"%1$s","name":"%2$s","url":"https://shop.example/p/%1$s",
      "price":{"amount":"%3$s","currency":"EUR"},"categoryPath":["Books"],
      "availability":"IN_STOCK","stockQuantity":10,"updatedAt":"%4$s"}}\
    """
        .formatted(productId, name, price, at);
  }

  static String stock(String productId, int quantity, Instant at) {
    return """
    {"id":"stock-%1$s-%3$s","type":"stock.changed","occurredAt":"%3$s",
      "productId":"%1$s","quantity":%2$d}\
    """
        .formatted(productId, quantity, at);
  }

  static String view(String id, String visitorKey, String productId, Instant at) {
    return """
    {"id":"%s","type":"product.viewed","occurredAt":"%s","visitorKey":"%s","productId":"%s"}\
    """
        .formatted(id, at, visitorKey, productId);
  }

  public static String order(String orderId, String visitorKey, String productId, Instant at) {
    return order(orderId, visitorKey, List.of(line(productId, "12.34", "EUR")), at);
  }

  /** Of several {@link #line}s. */
  static String order(String orderId, String visitorKey, List<String> lines, Instant at) {
    return """
    {"id":"order-%1$s","type":"order.placed","occurredAt":"%4$s","visitorKey":"%2$s",
      "orderId":"%1$s","lines":[%3$s]}\
    """
        .formatted(orderId, visitorKey, String.join(",", lines), at);
  }

  static String line(String productId, String total, String currency) {
    return """
    {"productId":"%s","quantity":1,"lineTotal":{"amount":"%s","currency":"%s"}}\
    """
        .formatted(productId, total, currency);
  }

  static String refund(
      String orderId, String productId, String amount, String currency, Instant at) {
    return """
    {"id":"refund-%1$s","type":"order.refunded","occurredAt":"%5$s","orderId":"%1$s",
      "refundId":"r-%1$s","lines":[{"productId":"%2$s","quantity":1,
      "amount":{"amount":"%3$s","currency":"%4$s"}}]}\
    """
        .formatted(orderId, productId, amount, currency, at);
  }
}
