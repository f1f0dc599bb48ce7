package org.kindred.core.recommendation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Candidates from the lists that a shop always has. */
final class ListCandidates {

  private ListCandidates() {}

  static List<Candidate> trending(SlateContext context) {
    return padded(context, List.of());
  }

  static List<Candidate> bestSellers(SlateContext context) {
    ShopTrends trends = context.trends();
    return take(
        context,
        trends.selling(),
        id ->
            trends.isSold(id)
                ? Candidate.of(id, ReasonCode.BEST_SELLER)
                : Candidate.of(id, ReasonCode.MORE_TO_DISCOVER));
  }

  static List<Candidate> newArrivals(SlateContext context) {
    return take(context, context.trends().newest(), id -> Candidate.of(id, ReasonCode.NEW_ARRIVAL));
  }

  /** The candidates, and trending products behind them until there are enough. */
  static List<Candidate> padded(SlateContext context, List<Candidate> found) {
    List<Candidate> all = new ArrayList<>(found);
    Set<String> there = new HashSet<>();
    found.forEach(candidate -> there.add(candidate.product()));
    for (String id : order(context, context.trends().trending())) {
      if (all.size() >= context.limit()) {
        break;
      }
      if (!there.contains(id) && context.allows(id)) {
        all.add(trendingOrNot(context, id));
      }
    }
    return all;
  }

  /** Trending products of the seed's narrowest category. */
  static List<Candidate> likeSeed(SlateContext context, String seed, List<String> path) {
    List<Candidate> found = new ArrayList<>();
    if (path.isEmpty()) {
      return found;
    }
    for (String id : context.trends().trending().in(String.join("|", path))) {
      if (found.size() >= context.limit()) {
        break;
      }
      if (context.allows(id)) {
        found.add(new Candidate(id, ReasonCode.SIMILAR_TO, List.of(seed), 0));
      }
    }
    return found;
  }

  private static Candidate trendingOrNot(SlateContext context, String id) {
    return context.trends().trendOf(id) > 0
        ? Candidate.of(id, ReasonCode.TRENDING)
        : Candidate.of(id, ReasonCode.MORE_TO_DISCOVER);
  }

  private static List<Candidate> take(
      SlateContext context, Ranking ranking, Function<String, Candidate> candidate) {
    List<Candidate> found = new ArrayList<>();
    for (String id : order(context, ranking)) {
      if (found.size() >= context.limit()) {
        break;
      }
      if (context.allows(id)) {
        found.add(candidate.apply(id));
      }
    }
    return found;
  }

  private static List<String> order(SlateContext context, Ranking ranking) {
    String category = context.request().category();
    return category == null ? ranking.all() : ranking.in(category);
  }
}
