package org.kindred.core.experiment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How control groups work. */
@Dependent
final class ExperimentSettings {

  final double holdoutShare;
  final Duration outcomeWindow;

  /**
   * @param holdoutShare the part of visitors of a new shop that gets no recommendations, 0 … 0.5;
   *     default 0.1
   * @param outcomeWindow how long each visitor has to buy before being judged; default 7 days
   */
  @Inject
  ExperimentSettings(
      @ConfigProperty(name = "kindred.experiment.holdout-share", defaultValue = "0.1")
          double holdoutShare,
      @ConfigProperty(name = "kindred.experiment.outcome-window", defaultValue = "P7D")
          Duration outcomeWindow) {
    this.holdoutShare = checked(holdoutShare);
    this.outcomeWindow = outcomeWindow;
  }

  static double checked(double share) {
    if (!(share >= 0 && share <= 0.5)) {
      throw new IllegalArgumentException("the holdout share must be from 0 to 0.5, got " + share);
    }
    return share;
  }
}
