package org.kindred.demo.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.JournalEntry;
import org.kindred.demo.journal.JournalReader;

/** What customers wrote. Safe for several threads. */
@ApplicationScoped
public class Reviews implements JournalReader {

  private final Map<String, Deque<Review>> byProduct = new HashMap<>();

  @Inject
  public Reviews(History history) {
    history
        .reviews()
        .forEach(
            past ->
                add(
                    new Review(
                        past.customerId(),
                        past.productId(),
                        past.at(),
                        past.rating(),
                        past.text())));
  }

  /** Newest first. */
  public synchronized List<Review> of(String productId) {
    return List.copyOf(byProduct.getOrDefault(productId, new ArrayDeque<>()));
  }

  @Override
  public void read(JournalEntry entry) {
    if (entry.event().type().equals("review.posted")) {
      add(
          new Review(
              entry.event().get("customerId"),
              entry.event().get("productId"),
              entry.event().occurredAt(),
              entry.event().number("rating"),
              Objects.requireNonNullElse(entry.text(), "")));
    }
  }

  private synchronized void add(Review review) {
    byProduct.computeIfAbsent(review.productId(), id -> new ArrayDeque<>()).addFirst(review);
  }
}
