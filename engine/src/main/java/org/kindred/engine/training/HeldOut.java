package org.kindred.engine.training;

import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.UserHistory;

/** Collects the places of held-out events, draws from them, and makes the questions. */
final class HeldOut {

  private final TrainingSet set;
  private final TrainingOptions options;
  private final List<Place> places = new ArrayList<>();

  /** The user's events from number {@code position} to {@code end} are to be predicted at once. */
  private record Place(int user, int position, int end) {}

  HeldOut(TrainingSet set, TrainingOptions options) {
    this.set = set;
    this.options = options;
  }

  /** Asks for the event at the position, by those before. */
  void add(int user, int position) {
    add(user, position, position + 1);
  }

  /** Asks for all events from the position to {@code end}, exclusive, by those before. */
  void add(int user, int position, int end) {
    places.add(new Place(user, position, end));
  }

  int size() {
    return places.size();
  }

  /** Whether the event may be asked for: not the first, and new unless repeats count. */
  static boolean isQuestion(
      InteractionSequences sequences, int user, int position, boolean repeatsCount) {
    return position > 0 && (repeatsCount || isNew(sequences, user, position));
  }

  private static boolean isNew(InteractionSequences sequences, int user, int position) {
    int start = sequences.start(user);
    int item = sequences.item(start + position);
    for (int p = start; p < start + position; p++) {
      if (sequences.item(p) == item) {
        return false;
      }
    }
    return true;
  }

  /** Shuffles, and keeps as many as the options allow. */
  void draw(int index) {
    draw(index, options.maxValidationCases());
  }

  /** Shuffles, and keeps so many, if the options allow. */
  void draw(int index, int most) {
    SplittableRandom random = new SplittableRandom(options.seed() + index);
    for (int i = places.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Place other = places.get(j);
      places.set(j, places.get(i));
      places.set(i, other);
    }
    int kept = Math.min(most, options.maxValidationCases());
    if (places.size() > kept) {
      places.subList(kept, places.size()).clear();
    }
  }

  /**
   * Lets each user of a question end before it, and so many events earlier, but not before the
   * first: int [users].
   */
  int[] cut(int[] lengths, int earlier) {
    for (Place place : places) {
      int end = Math.max(1, place.position() - earlier);
      lengths[place.user()] = Math.min(lengths[place.user()], end);
    }
    return lengths;
  }

  /** The fold whose part has the lengths given; friends are known as far as the part goes. */
  Fold fold(int[] lengths) {
    TrainingSet part = set.withSequences(set.sequences().truncated(lengths));
    List<UserHistory> histories = new ArrayList<>();
    List<int[]> targets = new ArrayList<>();
    for (Place place : places) {
      UserHistory own = set.sequences().prefix(place.user(), place.position());
      histories.add(part.withSocial(own, place.user()));
      targets.add(targets(place));
    }
    return new Fold(part, new ValidationSet(histories, targets, options.repeatsCount()));
  }

  /** The different items that may be asked for. */
  private int[] targets(Place place) {
    InteractionSequences sequences = set.sequences();
    IntLinkedOpenHashSet targets = new IntLinkedOpenHashSet();
    for (int p = place.position(); p < place.end(); p++) {
      if (isQuestion(sequences, place.user(), p, options.repeatsCount())) {
        targets.add(sequences.item(sequences.start(place.user()) + p));
      }
    }
    return targets.toIntArray();
  }
}
