package org.kindred.core.recommendation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * What models answered, so that they are not asked again while nothing changed that the answer
 * depends on: asking costs more than all the rest. Safe for several threads.
 */
final class KeptAnswers {

  /** What was sold out and is not any more comes back no later. */
  private static final Duration KEPT_FOR = Duration.ofMinutes(5);

  private final Cache<Question, ModelAnswer> answers;

  /** Keeps so many. */
  KeptAnswers(int count) {
    this.answers = Caffeine.newBuilder().maximumSize(count).expireAfterWrite(KEPT_FOR).build();
  }

  /** What the live model said before, if it would say it again. */
  Optional<ModelAnswer> find(Question question, SlateContext context, long liveModel) {
    return Optional.ofNullable(answers.getIfPresent(question))
        .filter(answer -> answer.isGood(liveModel, question.stateVersion(context), context));
  }

  void keep(Question question, ModelAnswer answer) {
    answers.put(question, answer);
  }
}
