package org.kindred.demo.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.kindred.demo.catalogue.Money;
import org.kindred.demo.history.Act;
import org.kindred.demo.history.History;
import org.kindred.demo.history.PastOrder;
import org.kindred.demo.journal.JournalEntry;
import org.kindred.demo.journal.JournalReader;
import org.kindred.demo.journal.ShopEvent;
import org.kindred.demo.journal.SoldLine;

/** All orders. Safe for several threads. */
@ApplicationScoped
public class Orders implements JournalReader {

  private final ConcurrentMap<String, Order> byId = new ConcurrentHashMap<>();

  @Inject
  public Orders(History history) {
    history.orders().forEach(past -> byId.put(past.id(), order(past)));
  }

  public Optional<Order> find(String orderId) {
    return Optional.ofNullable(byId.get(orderId));
  }

  /** A customer's orders, newest first. */
  public List<Order> of(String customerId) {
    return byId.values().stream()
        .filter(order -> customerId.equals(order.customerId()))
        .sorted(Comparator.comparing(Order::placedAt).reversed())
        .toList();
  }

  @Override
  public void read(JournalEntry entry) {
    ShopEvent event = entry.event();
    switch (event.type()) {
      case "order.placed" -> byId.put(event.get("orderId"), order(event, entry.told()));
      case "order.refunded" ->
          byId.computeIfPresent(
              event.get("orderId"), (id, order) -> order.refunded(event.occurredAt()));
      default -> {}
    }
  }

  private static Order order(ShopEvent event, boolean told) {
    return new Order(
        event.get("orderId"),
        event.find("customerId").orElse(null),
        event.occurredAt(),
        event.array("lines").getValuesAs(JsonObject.class).stream().map(Orders::line).toList(),
        false,
        told,
        null);
  }

  private static SoldLine line(JsonObject json) {
    return new SoldLine(
        json.getString("productId"),
        json.getInt("quantity"),
        Money.parse(json.getJsonObject("lineTotal").getString("amount")));
  }

  private static Order order(PastOrder past) {
    return new Order(
        past.id(),
        past.customerId(),
        past.at(),
        past.lines().stream().map(Orders::line).toList(),
        true,
        true,
        null);
  }

  private static SoldLine line(Act purchase) {
    return new SoldLine(
        purchase.productId(), purchase.quantity(), purchase.unitPrice().times(purchase.quantity()));
  }
}
