package org.kindred.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindred.core.intake.TopicRhythm;
import org.kindred.core.reconcile.ReconcilePhase;
import org.kindred.core.reconcile.ReconcileState;
import org.kindred.core.reconcile.ReconcileTrigger;
import org.kindred.core.reconcile.Reconciliation;
import org.kindred.core.reconcile.Repairs;

class SilenceTest {

  private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(20));

  @Test
  void topicThatStoppedShouldBeAskedFor() {
    assertThat(silence(done(LONG_AGO), orders(Duration.ofDays(2))))
        .contains(new SubscriptionReason(SubscriptionCause.SILENCE, "order.created"));
  }

  @Test
  void topicThatIsQuietNoLongerThanUsualShouldNotBeAskedFor() {
    assertThat(silence(done(LONG_AGO), orders(Duration.ofHours(20)))).isEmpty();
  }

  @Test
  void noShopShouldBeAskedTwiceADay() {
    assertThat(silence(done(NOW.minus(Duration.ofHours(23))), orders(Duration.ofDays(2))))
        .isEmpty();
  }

  @Test
  void silenceThatOutlastedTheAskingShouldBeAskedForOnceAWeek() {
    TopicRhythm orders = orders(Duration.ofDays(10));

    assertThat(silence(done(NOW.minus(Duration.ofDays(6))), orders)).isEmpty();
    assertThat(silence(done(NOW.minus(Duration.ofDays(8))), orders)).isPresent();
  }

  @Test
  void whatReconcilingFoundSinceShouldBeReasonEnough() {
    Subscription last = done(NOW.minus(Duration.ofDays(2)));

    assertThat(
            new Silence(last, List.of(), List.of(found(ReconcileTrigger.NIGHTLY, 3))).reason(NOW))
        .contains(new SubscriptionReason(SubscriptionCause.MISSED, "3"));
    assertThat(new Silence(last, List.of(), List.of(found(ReconcileTrigger.FIRST, 3))).reason(NOW))
        .as("the first finds all there is")
        .isEmpty();
    assertThat(
            new Silence(last, List.of(), List.of(found(ReconcileTrigger.NIGHTLY, 0))).reason(NOW))
        .isEmpty();
    assertThat(
            new Silence(
                    done(NOW.minus(Duration.ofHours(2))),
                    List.of(),
                    List.of(found(ReconcileTrigger.NIGHTLY, 3)))
                .reason(NOW))
        .isEmpty();
  }

  @Test
  void shopThatWasAwayShouldBeAskedTheNextDayAndOneThatRefusedNever() {
    assertThat(silence(failed(SubscriptionFailure.UNAVAILABLE), orders(Duration.ZERO)))
        .contains(SubscriptionReason.of(SubscriptionCause.AWAY));
    assertThat(silence(failed(SubscriptionFailure.REFUSED), orders(Duration.ofDays(2)))).isEmpty();
  }

  private static Optional<SubscriptionReason> silence(Subscription last, TopicRhythm topic) {
    return new Silence(last, List.of(topic), List.of()).reason(NOW);
  }

  /** Twenty orders over ten days, never more than half a day apart, the last so long ago. */
  private static TopicRhythm orders(Duration ago) {
    Instant last = NOW.minus(ago);
    return new TopicRhythm(
        "order.created",
        20,
        last.minus(Duration.ofDays(10)),
        last,
        Duration.ofHours(4),
        Duration.ofHours(12));
  }

  private static Subscription done(Instant requestedAt) {
    return new Subscription(
        SubscriptionCause.CONNECTED,
        null,
        SubscriptionState.DONE,
        requestedAt,
        requestedAt,
        9,
        null,
        null);
  }

  private static Subscription failed(SubscriptionFailure failure) {
    return new Subscription(
        SubscriptionCause.CONNECTED,
        null,
        SubscriptionState.FAILED,
        LONG_AGO,
        LONG_AGO,
        null,
        failure,
        "no");
  }

  private static Reconciliation found(ReconcileTrigger trigger, long orders) {
    Instant lastNight = NOW.minus(Duration.ofHours(8));
    return new Reconciliation(
        1,
        trigger,
        ReconcileState.COMPLETED,
        ReconcilePhase.EXISTENCE,
        lastNight.minus(Duration.ofDays(1)),
        lastNight,
        lastNight,
        new Repairs(0, orders, 0, 0, 7),
        null);
  }
}
