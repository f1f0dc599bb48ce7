package org.kindred.core.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.kindred.core.experiment.Arm;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.ShopperIdentification;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.Interaction;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.interaction.InteractionsAppended;
import org.kindred.core.order.OrderRecorded;
import org.kindred.core.order.Orders;
import org.kindred.core.order.RecordedOrder;
import org.kindred.core.order.RefundsRecorded;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;

/**
 * Notes what is done with recommended products and credits sales to it, in the transactions that
 * record them. What comes late, an event after its order or a sign-in after both, is credited too.
 */
@ApplicationScoped
public class AttributionService {

  private static final Set<InteractionType> TYPES =
      Set.of(InteractionType.IMPRESSION, InteractionType.CLICK, InteractionType.ADD_TO_CART);

  private final Transactions transactions;
  private final AttributionTokens tokens;
  private final IdentityResolver identities;
  private final Orders orders;
  private final AttributionWindows windows;
  private final Clock clock;
  private final LastTouch lastTouch;
  private final LongAdder rejected = new LongAdder();

  @Inject
  public AttributionService(
      Transactions transactions,
      AttributionTokens tokens,
      IdentityResolver identities,
      Orders orders,
      AttributionWindows windows,
      Clock clock) {
    this.transactions = transactions;
    this.tokens = tokens;
    this.identities = identities;
    this.orders = orders;
    this.windows = windows;
    this.clock = clock;
    this.lastTouch = new LastTouch(windows);
  }

  /** Forged, expired or mismatched tokens since this server started. */
  public long rejectedTokens() {
    return rejected.sum();
  }

  void note(@Observes InteractionsAppended appended) {
    List<SlateEvent> events = new ArrayList<>();
    for (Interaction interaction : appended.interactions()) {
      event(appended.shop(), interaction).ifPresent(events::add);
    }
    if (!events.isEmpty()) {
      transactions.run(
          entityManager -> {
            new SlateEventRows(entityManager, appended.shop()).add(events);
            creditLate(entityManager, appended.shop(), events);
          });
    }
  }

  void credit(@Observes OrderRecorded recorded) {
    transactions.run(entityManager -> credit(entityManager, recorded.shop(), recorded.order()));
  }

  void reverse(@Observes RefundsRecorded recorded) {
    transactions.run(
        entityManager -> {
          AttributedSaleRows table = new AttributedSaleRows(entityManager, recorded.shop());
          OrderId order = recorded.order().orderId();
          table.replaceReversals(
              order, LastTouch.reversals(table.sales(order), recorded.refunds()));
        });
  }

  void join(@Observes ShopperIdentification joined) {
    Instant since = clock.instant().minus(windows.click);
    transactions.run(
        entityManager ->
            creditOrders(
                entityManager, joined.shop(), Set.of(joined.browser(), joined.customer()), since));
  }

  private Optional<SlateEvent> event(Shop shop, Interaction interaction) {
    String text = interaction.attributionToken();
    ProductId product = interaction.productId();
    if (text == null || product == null || !TYPES.contains(interaction.type())) {
      return Optional.empty();
    }
    Optional<AttributionToken> token =
        tokens.verify(shop, text).filter(said -> isAbout(said, product));
    if (token.isEmpty()) {
      rejected.increment();
    }
    return token
        .filter(said -> said.position() > 0 && said.slate().arm() == Arm.TREATMENT)
        .map(
            said ->
                new SlateEvent(
                    interaction.type(), said, product, interaction.visitorId(), when(interaction)));
  }

  private static boolean isAbout(AttributionToken token, ProductId product) {
    return token.product() == null || token.product().equals(product);
  }

  /** A browser's clock may be ahead; nothing happens after we have heard of it. */
  private static Instant when(Interaction interaction) {
    return interaction.occurredAt().isAfter(interaction.receivedAt())
        ? interaction.receivedAt()
        : interaction.occurredAt();
  }

  private void creditLate(EntityManager entityManager, Shop shop, List<SlateEvent> events) {
    Set<VisitorId> visitors = events.stream().map(SlateEvent::visitor).collect(Collectors.toSet());
    Instant earliest =
        events.stream().map(SlateEvent::occurredAt).min(Instant::compareTo).orElseThrow();
    creditOrders(entityManager, shop, visitors, earliest);
  }

  /** The time is not asked for in SQL, for the same reason as in {@link SlateEventRows#find}. */
  private void creditOrders(
      EntityManager entityManager, Shop shop, Set<VisitorId> visitors, Instant since) {
    List<Long> ids = visitors.stream().map(VisitorId::value).toList();
    List<OrderId> found =
        Sql.on(entityManager)
            .list(
                "select order_id, placed_at from shop_order where shop_id = ? and visitor_id in ("
                    + Sql.placeholders(ids.size())
                    + ")",
                row -> Map.entry(new OrderId(row.getString(1)), Sql.instant(row, "placed_at")),
                Sql.parameters(ids, shop.id()))
            .stream()
            .filter(order -> !order.getValue().isBefore(since))
            .map(Map.Entry::getKey)
            .toList();
    for (OrderId id : found) {
      orders.find(shop.key(), id).ifPresent(order -> credit(entityManager, shop, order));
    }
  }

  private void credit(EntityManager entityManager, Shop shop, RecordedOrder order) {
    AttributedSaleRows table = new AttributedSaleRows(entityManager, shop);
    VisitorId buyer = order.visitorId();
    if (buyer == null) {
      table.replaceSales(order.orderId(), List.of());
      return;
    }
    List<SlateEvent> events =
        new SlateEventRows(entityManager, shop)
            .find(
                numbers(entityManager, shop, buyer),
                order.lines().stream()
                    .map(RecordedOrder.Line::productId)
                    .collect(Collectors.toSet()),
                order.placedAt().minus(windows.click),
                order.placedAt());
    List<AttributedSale> sales = lastTouch.sales(order, buyer, events);
    table.replaceSales(order.orderId(), sales);
    if (!sales.isEmpty()) {
      table.replaceReversals(
          order.orderId(), LastTouch.reversals(sales, orders.refunds(shop.key(), order.orderId())));
    }
  }

  /** The buyer under all numbers, whichever of them the order names. */
  private Set<VisitorId> numbers(EntityManager entityManager, Shop shop, VisitorId buyer) {
    VisitorId person =
        Sql.on(entityManager)
            .first(
                "select coalesce(customer_id, id) from visitor where shop_id = ? and id = ?",
                row -> new VisitorId(row.getLong(1)),
                shop.id(),
                buyer.value())
            .orElse(buyer);
    Set<VisitorId> numbers = new HashSet<>(identities.everyNumberOf(shop.key(), person));
    numbers.add(buyer);
    return numbers;
  }
}
