package org.kindred.engine.evaluation;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.serving.QueryEvent;
import org.kindred.engine.serving.UserQuery;

/**
 * A set of which some items are new: all that is known of them are their features. Asks who takes
 * them, and, about the other items, how much depends on how many events of a user are known.
 *
 * @param learned what may be learned from: nothing about new items, and no right answer
 * @param newItems their ids
 * @param aboutNew the first new item of users who did something before
 * @param aboutKnown the last item of users with at least {@value #EVENTS} events before, all of
 *     items that are not new
 */
public record ColdStart(
    TrainingSet learned,
    Set<String> newItems,
    List<ColdStart.Question> aboutNew,
    List<ColdStart.Question> aboutKnown) {

  /** So many events are known at most. */
  public static final int EVENTS = 10;

  private static final int MAX_QUESTIONS = 5_000;

  /**
   * One user, and what comes next.
   *
   * @param events before, oldest first
   * @param truth the id of the right item
   */
  public record Question(List<QueryEvent> events, String truth) {

    public Question {
      events = List.copyOf(events);
    }

    /** The ids of what the user had. */
    public Set<String> items() {
      return events.stream().map(QueryEvent::item).collect(Collectors.toSet());
    }

    /** What a model is asked that knows the last few events only. */
    public UserQuery query(int known) {
      return UserQuery.of(events.subList(Math.max(0, events.size() - known), events.size()));
    }
  }

  public ColdStart {
    newItems = Set.copyOf(newItems);
    aboutNew = List.copyOf(aboutNew);
    aboutKnown = List.copyOf(aboutKnown);
  }

  /** Takes the share of the items out, drawn by the seed. */
  public static ColdStart of(TrainingSet set, double share, long seed) {
    return new Division(set, share, seed).divide();
  }

  /** The work of dividing. Used once. */
  private static final class Division {

    private final TrainingSet set;
    private final ItemCatalog catalog;
    private final Random random;
    private final IntSet fresh;
    private final TrainingSetBuilder learned = new TrainingSetBuilder();
    private final List<Question> aboutNew = new ArrayList<>();
    private final List<Question> aboutKnown = new ArrayList<>();

    Division(TrainingSet set, double share, long seed) {
      this.set = set;
      this.catalog = set.catalog();
      this.random = new Random(seed);
      List<Integer> items = new ArrayList<>();
      for (int item = 0; item < catalog.size(); item++) {
        items.add(item);
        learned.addItem(catalog.items().term(item), catalog.features(item));
      }
      Collections.shuffle(items, random);
      this.fresh = new IntOpenHashSet(items.subList(0, (int) (share * items.size())));
    }

    ColdStart divide() {
      for (int user = 0; user < set.userCount(); user++) {
        divide(user);
      }
      Set<String> ids = new HashSet<>();
      fresh.forEach(item -> ids.add(catalog.items().term(item)));
      return new ColdStart(learned.build(), ids, drawn(aboutNew), drawn(aboutKnown));
    }

    private void divide(int user) {
      InteractionSequences sequences = set.sequences();
      List<QueryEvent> known = new ArrayList<>();
      boolean asked = false;
      for (int p = sequences.start(user); p < sequences.end(user); p++) {
        String item = catalog.items().term(sequences.item(p));
        if (!fresh.contains(sequences.item(p))) {
          String type = catalog.eventTypes().term(sequences.event(p));
          known.add(new QueryEvent(item, type, sequences.timestamp(p)));
        } else if (!asked && !known.isEmpty()) {
          aboutNew.add(new Question(known, item));
          asked = true;
        }
      }
      learn(set.users().term(user), withoutLast(known));
    }

    /** All but the last, which is asked for, of those who did enough before. */
    private List<QueryEvent> withoutLast(List<QueryEvent> known) {
      if (known.size() <= EVENTS) {
        return known;
      }
      List<QueryEvent> before = known.subList(0, known.size() - 1);
      String last = known.get(before.size()).item();
      if (before.stream().noneMatch(event -> event.item().equals(last))) {
        aboutKnown.add(new Question(before, last));
      }
      return before;
    }

    private void learn(String user, List<QueryEvent> events) {
      for (QueryEvent each : events) {
        learned.addInteraction(user, each.item(), each.eventType(), each.timestamp());
      }
    }

    private List<Question> drawn(List<Question> questions) {
      Collections.shuffle(questions, random);
      return questions.subList(0, Math.min(questions.size(), MAX_QUESTIONS));
    }
  }
}
