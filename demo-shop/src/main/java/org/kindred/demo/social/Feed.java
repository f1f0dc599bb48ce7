package org.kindred.demo.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.demo.history.ActKind;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.JournalEntry;
import org.kindred.demo.journal.JournalReader;
import org.kindred.demo.journal.ShopEvent;

/** What customers did that their followers are shown. Safe for several threads. */
@ApplicationScoped
public class Feed implements JournalReader {

  private static final int KEPT = 60;
  private static final Set<ActKind> SHOWN =
      Set.of(ActKind.LIKE, ActKind.SHARE, ActKind.PURCHASE, ActKind.REVIEW);

  private final Map<String, Deque<FeedItem>> byCustomer = new HashMap<>();

  @Inject
  public Feed(History history) {
    history.acts().stream()
        .filter(act -> SHOWN.contains(act.kind()))
        .forEach(act -> add(new FeedItem(act.customerId(), act.kind(), act.productId(), act.at())));
  }

  /** What the customers did last, newest first. */
  public synchronized List<FeedItem> of(Collection<String> customerIds, int limit) {
    return customerIds.stream()
        .flatMap(id -> byCustomer.getOrDefault(id, new ArrayDeque<>()).stream())
        .sorted(
            Comparator.comparing(FeedItem::at)
                .reversed()
                .thenComparing(FeedItem::customerId)
                .thenComparing(FeedItem::productId))
        .limit(limit)
        .toList();
  }

  @Override
  public void read(JournalEntry entry) {
    ShopEvent event = entry.event();
    event
        .find("customerId")
        .ifPresent(
            customerId -> {
              switch (event.type()) {
                case "product.liked" -> add(customerId, ActKind.LIKE, event);
                case "product.shared" -> add(customerId, ActKind.SHARE, event);
                case "review.posted" -> add(customerId, ActKind.REVIEW, event);
                case "order.placed" ->
                    event
                        .array("lines")
                        .getValuesAs(JsonObject.class)
                        .forEach(line -> add(customerId, line, event.occurredAt()));
                default -> {}
              }
            });
  }

  private void add(String customerId, JsonObject line, Instant at) {
    add(new FeedItem(customerId, ActKind.PURCHASE, line.getString("productId"), at));
  }

  private void add(String customerId, ActKind kind, ShopEvent event) {
    add(new FeedItem(customerId, kind, event.get("productId"), event.occurredAt()));
  }

  private synchronized void add(FeedItem item) {
    Deque<FeedItem> items = byCustomer.computeIfAbsent(item.customerId(), id -> new ArrayDeque<>());
    items.addFirst(item);
    if (items.size() > KEPT) {
      items.removeLast();
    }
  }
}
