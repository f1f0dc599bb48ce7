package org.kindred.admin.report;

import java.util.Locale;
import org.kindred.admin.page.Formats;
import org.kindred.core.experiment.LiftEstimate;
import org.kindred.core.experiment.Verdict;

/**
 * What a lift comes to, for somebody who has never heard of confidence intervals.
 *
 * @param what conversion, or revenue in a currency
 * @param verdict decides the colour
 * @param headline "Better: 12 % more", "Not yet known"
 * @param interval between which bounds it lies, or why nothing can be said
 */
public record LiftSentence(String what, Verdict verdict, String headline, String interval) {

  static LiftSentence of(String what, LiftEstimate lift, double confidence, Formats formats) {
    return new LiftSentence(
        what, lift.verdict(), headline(lift, formats), interval(lift, confidence, formats));
  }

  /** For the style sheet. */
  public String getTone() {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static String headline(LiftEstimate lift, Formats formats) {
    String verdict = formats.label(lift.verdict());
    Double estimate = lift.estimate();
    return lift.verdict() == Verdict.NOT_YET_KNOWN || estimate == null
        ? verdict
        : formats.texts().get("lift.headline", verdict, formats.change(estimate));
  }

  private static String interval(LiftEstimate lift, double confidence, Formats formats) {
    Double low = lift.low();
    Double high = lift.high();
    if (low == null || high == null) {
      return formats.texts().get("lift.unbounded");
    }
    return formats
        .texts()
        .get(
            "lift.interval",
            formats.percent(confidence),
            formats.change(low),
            formats.change(high));
  }
}
