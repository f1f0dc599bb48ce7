package org.kindred.core.recommendation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionType;

/** Candidates from what the people whom the shopper follows did. */
final class FriendCandidates {

  private FriendCandidates() {}

  /** What most of them bought, wrote about or like; buying counts more. */
  static List<Candidate> liked(SlateContext context, List<FriendAct> acts) {
    Map<String, Followed> byProduct = new HashMap<>();
    for (FriendAct act : acts) {
      if (act.type() != InteractionType.SHARE) {
        byProduct.computeIfAbsent(act.product(), id -> new Followed()).add(act);
      }
    }
    return best(context, byProduct).stream()
        .map(entry -> likedBy(entry.getKey(), entry.getValue()))
        .toList();
  }

  static List<Candidate> shared(SlateContext context, List<FriendAct> acts) {
    Map<String, Followed> byProduct = new HashMap<>();
    for (FriendAct act : acts) {
      if (act.type() == InteractionType.SHARE) {
        byProduct.computeIfAbsent(act.product(), id -> new Followed()).add(act);
      }
    }
    return best(context, byProduct).stream()
        .map(
            entry ->
                new Candidate(
                    entry.getKey(),
                    ReasonCode.SHARED_BY_PEOPLE_YOU_FOLLOW,
                    List.of(),
                    entry.getValue().people.size()))
        .toList();
  }

  /** How many of them bought the product. */
  static int buyers(String product, List<FriendAct> acts) {
    Set<VisitorId> buyers = new HashSet<>();
    for (FriendAct act : acts) {
      if (act.type() == InteractionType.PURCHASE && act.product().equals(product)) {
        buyers.add(act.person());
      }
    }
    return buyers.size();
  }

  private static Candidate likedBy(String product, Followed followed) {
    return followed.buyers.isEmpty()
        ? new Candidate(
            product, ReasonCode.PEOPLE_YOU_FOLLOW_LIKE, List.of(), followed.people.size())
        : new Candidate(
            product, ReasonCode.PEOPLE_YOU_FOLLOW_BOUGHT, List.of(), followed.buyers.size());
  }

  private static List<Map.Entry<String, Followed>> best(
      SlateContext context, Map<String, Followed> byProduct) {
    return byProduct.entrySet().stream()
        .filter(entry -> context.allows(entry.getKey()))
        .sorted(
            Comparator.<Map.Entry<String, Followed>>comparingInt(entry -> entry.getValue().weight())
                .thenComparingLong(entry -> entry.getValue().newest)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(context.limit())
        .toList();
  }

  private static final class Followed {

    private final Set<VisitorId> people = new HashSet<>();
    private final Set<VisitorId> buyers = new HashSet<>();
    private long newest;

    void add(FriendAct act) {
      people.add(act.person());
      if (act.type() == InteractionType.PURCHASE) {
        buyers.add(act.person());
      }
      newest = Math.max(newest, act.epochSecond());
    }

    int weight() {
      return people.size() + buyers.size();
    }
  }
}
