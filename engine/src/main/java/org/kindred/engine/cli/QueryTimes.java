package org.kindred.engine.cli;

import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/** Tells histories whose times are of the clock that was learned from, from mere orders. */
final class QueryTimes {

  private QueryTimes() {}

  /**
   * The histories as they are; or, where all of them end before anything that was learned from
   * began, each as if it ended with the latest of it and went as usual. Such times are not of the
   * same clock, as where sessions of a log are asked for by the numbers of their clicks, and
   * whatever is told by age would be ages old.
   */
  static TrainingSet ofTheClock(TrainingSet learned, TrainingSet histories) {
    InteractionSequences known = learned.sequences();
    InteractionSequences asked = histories.sequences();
    return asked.size() == 0 || known.size() == 0 || asked.latest() >= known.earliest()
        ? histories
        : histories.withSequences(asked.endingAt(known.latest(), known.usualGap()));
  }
}
