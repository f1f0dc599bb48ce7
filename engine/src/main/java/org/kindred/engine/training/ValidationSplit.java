package org.kindred.engine.training;

import java.util.ArrayList;
import java.util.List;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/**
 * Divides a set into parts to learn from and questions about what came after; several times with
 * earlier and earlier ends where one time gives few questions.
 *
 * @param folds the latest first; none when nobody did anything twice
 * @param protocol how it was done, for a person
 */
record ValidationSplit(List<Fold> folds, String protocol) {

  private static final int FEW_CASES = 200;
  private static final int FEW_INTERACTIONS = 5_000;
  private static final int MAX_FOLDS = 3;
  private static final int MIN_CASES = 100;

  /**
   * Where there are links, fewer cases are asked for once more, one event earlier: only some of
   * them tell anything of friends (docs/model-log.md).
   */
  private static final int LINKED_CASES = 10_000;

  private static final int LINKED_FOLDS = 2;

  /** Of all interactions. */
  private static final double LITTLE = 0.015;

  ValidationSplit {
    folds = List.copyOf(folds);
  }

  static ValidationSplit of(TrainingSet set, TrainingOptions options) {
    ValidationProtocol wanted = options.protocol();
    ValidationProtocol protocol =
        wanted == ValidationProtocol.AUTO ? suggested(set.sequences(), options) : wanted;
    ValidationSplit split =
        switch (protocol) {
          case LATEST_TIME, LATEST_PERIOD -> byTime(set, options);
          case NEW_SEQUENCES, NEW_SEQUENCES_FROM_FIRST -> byNewSequences(set, options);
          case EVENTS_SINCE -> byEventsSince(set, options);
          case AUTO, LAST_EVENTS -> byLastEvents(set, options);
        };
    boolean enough = split.cases() >= MIN_CASES || (protocol == wanted && split.cases() > 0);
    return enough ? split : byLastEvents(set, options);
  }

  private static ValidationProtocol suggested(
      InteractionSequences sequences, TrainingOptions options) {
    if (hasClock(sequences)) {
      return ValidationProtocol.LATEST_TIME;
    }
    return options.repeatsCount()
        ? ValidationProtocol.NEW_SEQUENCES
        : ValidationProtocol.LAST_EVENTS;
  }

  private static ValidationSplit byTime(TrainingSet set, TrainingOptions options) {
    List<Fold> folds = folds(set, new TimeSplit(set, options)::fold);
    return new ValidationSplit(
        folds, told("what came after a point in time, from what came before", folds));
  }

  private static ValidationSplit byNewSequences(TrainingSet set, TrainingOptions options) {
    List<Fold> folds = folds(set, new NewSequencesSplit(set, options)::fold);
    return new ValidationSplit(
        folds, told("each event of the newest sequences, from those before in it", folds));
  }

  private static ValidationSplit byEventsSince(TrainingSet set, TrainingOptions options) {
    List<Fold> folds = folds(set, LastEventsSplit.ofEventsSince(set, options)::fold);
    return new ValidationSplit(
        folds,
        told("each user's last new item, from events of which the last was not learned", folds));
  }

  private static ValidationSplit byLastEvents(TrainingSet set, TrainingOptions options) {
    LastEventsSplit split = LastEventsSplit.of(set, options);
    boolean small = set.sequences().size() < FEW_INTERACTIONS;
    List<Fold> folds =
        small || set.social().isEmpty()
            ? folds(set, split::fold)
            : folds(LINKED_FOLDS, LINKED_CASES, split::fold);
    return new ValidationSplit(
        folds, told("each user's last new item, from the events before", folds));
  }

  /** Asks for all that came after the time at which an earlier model was made. */
  static ValidationSplit since(TrainingSet set, TrainingOptions options, long latestBefore) {
    Fold fold = new TimeSplit(set, options).after(latestBefore);
    List<Fold> folds = fold.validation().size() < MIN_CASES ? List.of() : List.of(fold);
    return new ValidationSplit(folds, "what came after the earlier model was made");
  }

  int cases() {
    return cases(folds);
  }

  /** Whether so little of the set is held out that learning it, too, changes next to nothing. */
  boolean holdsLittleOut(TrainingSet set) {
    int learned = folds.get(0).part().sequences().size();
    return set.sequences().size() - learned <= LITTLE * set.sequences().size();
  }

  /** Where most users begin at the same time, time is but the order of each user's events. */
  static boolean hasClock(InteractionSequences sequences) {
    long earliest = Long.MAX_VALUE;
    int users = 0;
    for (int u = 0; u < sequences.users(); u++) {
      if (sequences.length(u) > 0) {
        earliest = Math.min(earliest, sequences.timestamp(sequences.start(u)));
        users++;
      }
    }
    int together = 0;
    for (int u = 0; u < sequences.users(); u++) {
      boolean begins =
          sequences.length(u) > 0 && sequences.timestamp(sequences.start(u)) == earliest;
      together += begins ? 1 : 0;
    }
    return 2 * together <= users;
  }

  /** Makes fold after fold, from the latest to earlier ones. */
  private interface Folding {
    Fold fold(int index);
  }

  private static List<Fold> folds(TrainingSet set, Folding folding) {
    int most = set.sequences().size() < FEW_INTERACTIONS ? MAX_FOLDS : 1;
    return folds(most, FEW_CASES, folding);
  }

  private static List<Fold> folds(int most, int fewCases, Folding folding) {
    List<Fold> folds = new ArrayList<>();
    for (int index = 0; index < most && cases(folds) < fewCases; index++) {
      Fold fold = folding.fold(index);
      if (fold.validation().size() == 0 || fold.part().sequences().size() == 0) {
        break;
      }
      folds.add(fold);
    }
    return folds;
  }

  private static int cases(List<Fold> folds) {
    return folds.stream().mapToInt(fold -> fold.validation().size()).sum();
  }

  private static String told(String what, List<Fold> folds) {
    return folds.size() < 2 ? what : what + ", at %d ends".formatted(folds.size());
  }
}
