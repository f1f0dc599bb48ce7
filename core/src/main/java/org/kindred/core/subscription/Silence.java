package org.kindred.core.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.core.intake.TopicRhythm;
import org.kindred.core.reconcile.ReconcileState;
import org.kindred.core.reconcile.ReconcileTrigger;
import org.kindred.core.reconcile.Reconciliation;

/**
 * What is known of a shop when one asks whether its deliveries have stopped. Asking the shop anew
 * does no harm, so that a doubt is enough; but no shop is asked twice a day, and one whose silence
 * outlasted the asking only once a week.
 *
 * @param last the newest asking
 * @param topics how often the shop sends what
 * @param reconciliations the newest of the shop, newest first
 */
record Silence(Subscription last, List<TopicRhythm> topics, List<Reconciliation> reconciliations) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  /** Why the shop should be asked now; empty when it should not. */
  Optional<SubscriptionReason> reason(Instant now) {
    if (last.isAsking() || !isOlderThan(DAY, now)) {
      return Optional.empty();
    }
    if (last.state() == SubscriptionState.FAILED) {
      return last.failure() == SubscriptionFailure.UNAVAILABLE
          ? Optional.of(SubscriptionReason.of(SubscriptionCause.AWAY))
          : Optional.empty();
    }
    return missed().or(() -> silent(now));
  }

  private boolean isOlderThan(Duration age, Instant now) {
    return last.requestedAt().plus(age).isBefore(now);
  }

  /** The first reconciliation finds all there is; what came of it is nothing that was missed. */
  private Optional<SubscriptionReason> missed() {
    return reconciliations.stream()
        .filter(each -> each.trigger() != ReconcileTrigger.FIRST)
        .filter(each -> each.state() == ReconcileState.COMPLETED)
        .filter(each -> each.startedAt().isAfter(last.requestedAt()))
        .filter(each -> each.repairs().total() > 0)
        .findFirst()
        .map(
            each ->
                new SubscriptionReason(
                    SubscriptionCause.MISSED, Long.toString(each.repairs().total())));
  }

  private Optional<SubscriptionReason> silent(Instant now) {
    return topics.stream()
        .filter(topic -> topic.isSilentAt(now))
        .filter(topic -> topic.lastAt().isAfter(last.requestedAt()) || isOlderThan(WEEK, now))
        .findFirst()
        .map(topic -> new SubscriptionReason(SubscriptionCause.SILENCE, topic.topic()));
  }
}
