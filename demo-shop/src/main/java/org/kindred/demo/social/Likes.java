package org.kindred.demo.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kindred.demo.history.ActKind;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.JournalEntry;
import org.kindred.demo.journal.JournalReader;

/** Who likes what. Safe for several threads. */
@ApplicationScoped
public class Likes implements JournalReader {

  private final Map<String, Set<String>> customersByProduct = new HashMap<>();

  @Inject
  public Likes(History history) {
    history.acts().stream()
        .filter(act -> act.kind() == ActKind.LIKE)
        .forEach(act -> customers(act.productId()).add(act.customerId()));
  }

  public synchronized int count(String productId) {
    return customers(productId).size();
  }

  public synchronized boolean likes(String customerId, String productId) {
    return customers(productId).contains(customerId);
  }

  @Override
  public synchronized void read(JournalEntry entry) {
    switch (entry.event().type()) {
      case "product.liked" ->
          customers(entry.event().get("productId")).add(entry.event().get("customerId"));
      case "product.unliked" ->
          customers(entry.event().get("productId")).remove(entry.event().get("customerId"));
      default -> {}
    }
  }

  private synchronized Set<String> customers(String productId) {
    return customersByProduct.computeIfAbsent(productId, id -> new HashSet<>());
  }
}
