package org.kindred.core.attribution;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.interaction.InteractionType;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;

/** Adds up one line of a report. Not thread-safe. */
final class FunnelCounter {

  private long impressions;
  private long clicks;
  private long addToCarts;
  private final Set<OrderId> orders = new HashSet<>();
  private final Set<OrderId> clickedOrders = new HashSet<>();
  private final Map<Currency, Revenue> revenue = new HashMap<>();

  void add(InteractionType type, long count) {
    if (type == InteractionType.IMPRESSION) {
      impressions += count;
    } else if (type == InteractionType.CLICK) {
      clicks += count;
    } else {
      addToCarts += count;
    }
  }

  void add(AttributedSale sale) {
    Revenue ofCurrency = revenue.computeIfAbsent(sale.amount().currency(), Revenue::new);
    if (sale.kind() == SaleKind.REVERSAL) {
      ofCurrency.refunded = ofCurrency.refunded.plus(sale.amount());
      return;
    }
    ofCurrency.gross = ofCurrency.gross.plus(sale.amount());
    ofCurrency.orders.add(sale.orderId());
    orders.add(sale.orderId());
    if (sale.through() == Through.CLICK) {
      clickedOrders.add(sale.orderId());
    }
  }

  Funnel funnel() {
    List<AttributedRevenue> byCurrency =
        revenue.entrySet().stream()
            .sorted(Comparator.comparing(entry -> entry.getKey().getCurrencyCode()))
            .map(
                entry ->
                    new AttributedRevenue(
                        entry.getValue().gross,
                        entry.getValue().refunded,
                        entry.getValue().orders.size()))
            .toList();
    return new Funnel(
        impressions, clicks, addToCarts, orders.size(), clickedOrders.size(), byCurrency);
  }

  private static final class Revenue {

    private Money gross;
    private Money refunded;
    private final Set<OrderId> orders = new HashSet<>();

    Revenue(Currency currency) {
      gross = Money.zero(currency);
      refunded = Money.zero(currency);
    }
  }
}
