package org.kindred.core.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.core.interaction.InteractionType;

/** Candidates from what the shopper did, without any model. */
final class PersonalCandidates {

  private PersonalCandidates() {}

  static List<Candidate> recentlyViewed(SlateContext context) {
    return context.state().newestOf(InteractionType.VIEW).stream()
        .filter(context::allows)
        .limit(context.limit())
        .map(id -> Candidate.of(id, ReasonCode.YOU_VIEWED))
        .toList();
  }

  /**
   * What was bought before, the most overdue first: the time since the last purchase, as a part of
   * the usual time between two. What was bought once comes after, the oldest last.
   */
  static List<Candidate> buyAgain(SlateContext context, Instant now) {
    Map<String, List<Instant>> purchases = new LinkedHashMap<>();
    for (RecentAct act : context.state().acts()) {
      if (act.type() == InteractionType.PURCHASE) {
        purchases.computeIfAbsent(act.product(), id -> new ArrayList<>()).add(act.at());
      }
    }
    return purchases.entrySet().stream()
        .filter(entry -> context.allows(entry.getKey()))
        .sorted(
            Comparator.<Map.Entry<String, List<Instant>>>comparingDouble(
                    entry -> due(entry.getValue(), now))
                .reversed())
        .limit(context.limit())
        .map(entry -> Candidate.of(entry.getKey(), ReasonCode.YOU_BOUGHT))
        .toList();
  }

  /** Above 1 when overdue; below 0, by days, when there is no rhythm. */
  private static double due(List<Instant> times, Instant now) {
    Instant last = times.get(times.size() - 1);
    double since = Duration.between(last, now).toSeconds();
    Duration span = Duration.between(times.get(0), last);
    if (times.size() < 2 || span.isZero()) {
      return -since / Duration.ofDays(1).toSeconds();
    }
    return since / ((double) span.toSeconds() / (times.size() - 1));
  }
}
