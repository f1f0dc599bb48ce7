package org.kindred.core.modelstore;

import java.util.Locale;
import java.util.Optional;

/** Decides whether a new model may go live by itself. */
final class ReleaseGate {

  /** How the reason of what was not released begins. */
  static final String HELD_BACK = "held back: ";

  private ReleaseGate() {}

  /** What was decided, with a sentence that says why. */
  record Decision(boolean released, String reason) {}

  /**
   * A model must beat the popularity list on the same cases, and must not be worse than the live
   * model beyond what chance explains: the two were measured on cases of different days, so their
   * intervals are compared, not their means.
   */
  static Decision decide(NewModel model, Optional<ModelVersion> live) {
    Quality popularity = model.popularityQuality();
    if (popularity != null && model.quality().mean() < popularity.mean()) {
      return new Decision(
          false,
          HELD_BACK
              + "NDCG@10 %s does not beat the popularity list's %s"
                  .formatted(shown(model.quality()), shown(popularity)));
    }
    if (live.isPresent() && model.quality().high() < live.get().quality().low()) {
      return new Decision(
          false,
          HELD_BACK
              + "NDCG@10 %s is worse than the live model's %s"
                  .formatted(shown(model.quality()), shown(live.get().quality())));
    }
    return new Decision(true, "released: " + comparison(model, live));
  }

  private static String comparison(NewModel model, Optional<ModelVersion> live) {
    Quality popularity = model.popularityQuality();
    String beats =
        popularity == null || model.winner().equals("popularity")
            ? "NDCG@10 " + shown(model.quality())
            : "NDCG@10 %s beats the popularity list's %s"
                .formatted(shown(model.quality()), shown(popularity));
    return live.map(version -> beats + "; live before: " + shown(version.quality())).orElse(beats);
  }

  private static String shown(Quality quality) {
    return String.format(
        Locale.ROOT, "%.4f (%.4f–%.4f)", quality.mean(), quality.low(), quality.high());
  }
}
