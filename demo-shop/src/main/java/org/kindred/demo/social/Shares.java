package org.kindred.demo.social;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.kindred.demo.journal.JournalEntry;
import org.kindred.demo.journal.JournalReader;

/** The links that customers have made to share products. Safe for several threads. */
@ApplicationScoped
public class Shares implements JournalReader {

  private final ConcurrentMap<String, String> customerByToken = new ConcurrentHashMap<>();

  /** Who made the link with the token. */
  public Optional<String> sharer(String token) {
    return Optional.ofNullable(customerByToken.get(token));
  }

  @Override
  public void read(JournalEntry entry) {
    if (entry.event().type().equals("product.shared")) {
      customerByToken.put(entry.event().get("shareToken"), entry.event().get("customerId"));
    }
  }
}
