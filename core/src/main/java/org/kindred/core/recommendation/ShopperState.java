package org.kindred.core.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.training.LearnedEvents;
import org.kindred.engine.serving.QueryEvent;

/** What one shopper did lately, and what follows from it. Immutable; each version is numbered. */
final class ShopperState {

  /** Stands first: the constant below takes a number. */
  private static final AtomicLong VERSIONS = new AtomicLong();

  /** More than a model looks at. */
  static final int MAX_ACTS = 200;

  static final ShopperState UNKNOWN = new ShopperState(List.of());

  private static final int MAX_QUERY = 100;
  private static final Duration CART_LIFE = Duration.ofDays(30);

  private final long version = VERSIONS.incrementAndGet();
  private final List<RecentAct> acts;
  private final List<QueryEvent> query;

  private ShopperState(List<RecentAct> acts) {
    this.acts = acts;
    this.query = query(acts);
  }

  /** Of acts in any order; an act that is there twice counts once. */
  static ShopperState of(List<RecentAct> acts) {
    return acts.isEmpty() ? UNKNOWN : new ShopperState(newest(acts));
  }

  ShopperState with(List<RecentAct> more) {
    List<RecentAct> all = new ArrayList<>(acts);
    all.addAll(more);
    return of(all);
  }

  long version() {
    return version;
  }

  /** Oldest first. */
  List<RecentAct> acts() {
    return acts;
  }

  /** What the model is asked with, oldest first. */
  List<QueryEvent> query() {
    return query;
  }

  /** Products in the cart, and those bought not long ago. */
  Set<String> unwanted(Instant now, Duration justBought) {
    Set<String> cart = new HashSet<>();
    Set<String> bought = new HashSet<>();
    for (RecentAct act : acts) {
      if (act.type() == InteractionType.ADD_TO_CART) {
        addIf(cart, act, act.at().plus(CART_LIFE).isAfter(now));
      } else if (act.type() == InteractionType.REMOVE_FROM_CART) {
        cart.remove(act.product());
      } else if (act.type() == InteractionType.PURCHASE) {
        cart.remove(act.product());
        addIf(bought, act, act.at().plus(justBought).isAfter(now));
      }
    }
    cart.addAll(bought);
    return cart;
  }

  /** Different products of this kind of act, newest first. */
  List<String> newestOf(InteractionType type) {
    Set<String> found = new LinkedHashSet<>();
    for (int i = acts.size() - 1; i >= 0; i--) {
      if (acts.get(i).type() == type) {
        found.add(acts.get(i).product());
      }
    }
    return List.copyOf(found);
  }

  /** Products of the newest order, by the time of buying. */
  List<String> lastOrder() {
    Instant last = null;
    Set<String> found = new LinkedHashSet<>();
    for (int i = acts.size() - 1; i >= 0; i--) {
      RecentAct act = acts.get(i);
      if (act.type() == InteractionType.PURCHASE && (last == null || last.equals(act.at()))) {
        last = act.at();
        found.add(act.product());
      }
    }
    return List.copyOf(found);
  }

  private static void addIf(Set<String> set, RecentAct act, boolean condition) {
    if (condition) {
      set.add(act.product());
    }
  }

  private static List<RecentAct> newest(List<RecentAct> acts) {
    Set<Long> seen = new HashSet<>();
    List<RecentAct> once = new ArrayList<>(acts.size());
    for (RecentAct act : acts) {
      if (seen.add(act.id())) {
        once.add(act);
      }
    }
    once.sort(Comparator.comparing(RecentAct::at).thenComparing(RecentAct::id));
    return List.copyOf(once.subList(Math.max(0, once.size() - MAX_ACTS), once.size()));
  }

  private static List<QueryEvent> query(List<RecentAct> acts) {
    List<QueryEvent> events = new ArrayList<>();
    for (RecentAct act : acts) {
      if (LearnedEvents.TYPES.contains(act.type())) {
        events.add(
            new QueryEvent(
                act.product(), LearnedEvents.name(act.type()), act.at().getEpochSecond()));
      }
    }
    return List.copyOf(events.subList(Math.max(0, events.size() - MAX_QUERY), events.size()));
  }
}
