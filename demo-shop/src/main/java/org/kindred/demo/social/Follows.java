package org.kindred.demo.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.JournalEntry;
import org.kindred.demo.journal.JournalReader;

/** Who follows whom. Safe for several threads. */
@ApplicationScoped
public class Follows implements JournalReader {

  private final Map<String, Set<String>> followed = new HashMap<>();
  private final Map<String, Set<String>> followers = new HashMap<>();

  @Inject
  public Follows(History history) {
    history.follows().forEach((customer, others) -> others.forEach(other -> add(customer, other)));
  }

  /** Whom a customer follows. */
  public synchronized Set<String> followedBy(String customerId) {
    return Set.copyOf(followed.getOrDefault(customerId, Set.of()));
  }

  public synchronized Set<String> followersOf(String customerId) {
    return Set.copyOf(followers.getOrDefault(customerId, Set.of()));
  }

  @Override
  public void read(JournalEntry entry) {
    switch (entry.event().type()) {
      case "shopper.followed" ->
          add(entry.event().get("customerId"), entry.event().get("followedCustomerId"));
      case "shopper.unfollowed" ->
          remove(entry.event().get("customerId"), entry.event().get("followedCustomerId"));
      default -> {}
    }
  }

  private synchronized void add(String customer, String other) {
    followed.computeIfAbsent(customer, id -> new LinkedHashSet<>()).add(other);
    followers.computeIfAbsent(other, id -> new LinkedHashSet<>()).add(customer);
  }

  private synchronized void remove(String customer, String other) {
    followed.getOrDefault(customer, new LinkedHashSet<>()).remove(other);
    followers.getOrDefault(other, new LinkedHashSet<>()).remove(customer);
  }
}
