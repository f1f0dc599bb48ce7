package org.kindred.core.recommendation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an answer may take, and what is left out of it. */
@Dependent
final class RecommendationSettings {

  final Duration scoringBudget;
  final Duration loadBudget;
  final Duration explanationBudget;
  final Duration justBoughtWindow;
  final int cachedSlates;
  final int cachedAnswers;

  /**
   * @param scoringBudget how long a model may think before the popularity list answers; default 80
   *     ms
   * @param loadBudget how long an answer waits for what the database knows of a visitor; default 80
   *     ms
   * @param explanationBudget how long reasons may be looked for in a slate, 0 for not at all;
   *     default 4 ms
   * @param justBoughtWindow for how long what was bought is not recommended; default 14 days
   * @param cachedSlates how many slates are kept ready, of about 3 kB each; default 10,000
   * @param cachedAnswers how many answers of models are kept, of about 1 kB each; default 20,000
   */
  @Inject
  RecommendationSettings(
      @ConfigProperty(name = "kindred.recommendation.scoring-budget", defaultValue = "PT0.080S")
          Duration scoringBudget,
      @ConfigProperty(name = "kindred.recommendation.load-budget", defaultValue = "PT0.080S")
          Duration loadBudget,
      @ConfigProperty(name = "kindred.recommendation.explanation-budget", defaultValue = "PT0.004S")
          Duration explanationBudget,
      @ConfigProperty(name = "kindred.recommendation.just-bought-window", defaultValue = "P14D")
          Duration justBoughtWindow,
      @ConfigProperty(name = "kindred.recommendation.cached-slates", defaultValue = "10000")
          int cachedSlates,
      @ConfigProperty(name = "kindred.recommendation.cached-answers", defaultValue = "20000")
          int cachedAnswers) {
    this.scoringBudget = scoringBudget;
    this.loadBudget = loadBudget;
    this.explanationBudget = explanationBudget;
    this.justBoughtWindow = justBoughtWindow;
    this.cachedSlates = cachedSlates;
    this.cachedAnswers = cachedAnswers;
  }
}
