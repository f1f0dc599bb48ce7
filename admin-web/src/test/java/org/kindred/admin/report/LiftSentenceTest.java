package org.kindred.admin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kindred.admin.page.Formats;
import org.kindred.core.experiment.LiftEstimate;
import org.kindred.core.experiment.Verdict;

class LiftSentenceTest {

  private final Formats english = new Formats(Locale.ENGLISH, ZoneOffset.UTC);

  @Test
  void betterShouldSayHowMuchAndBetweenWhichBounds() {
    LiftSentence sentence = sentence(new LiftEstimate(0.12, 0.031, 0.214, Verdict.BETTER));

    assertThat(sentence.headline()).isEqualTo("Better: +12%");
    assertThat(sentence.interval())
        .startsWith("We are 95% sure that the change is between +3.1% and +21.4%.");
    assertThat(sentence.getTone()).isEqualTo("better");
  }

  @Test
  void notYetKnownShouldNotShowTheEstimateAsIfItWereOne() {
    LiftSentence sentence = sentence(new LiftEstimate(0.5, -0.2, 1.4, Verdict.NOT_YET_KNOWN));

    assertThat(sentence.headline()).isEqualTo("Not yet known");
    assertThat(sentence.interval()).contains("-20%", "+140%");
  }

  @Test
  void unboundedIntervalShouldSayThatTooFewWereJudged() {
    assertThat(sentence(LiftEstimate.UNKNOWN).interval()).startsWith("Too few visitors");
    assertThat(sentence(new LiftEstimate(-0.1, null, -0.02, Verdict.WORSE)).headline())
        .isEqualTo("Worse: -10%");
  }

  private LiftSentence sentence(LiftEstimate lift) {
    return LiftSentence.of("conversion", lift, 0.95, english);
  }
}
