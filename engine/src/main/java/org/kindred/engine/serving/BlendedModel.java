package org.kindred.engine.serving;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.data.Vocabulary;
import org.kindred.engine.explanation.Removal;
import org.kindred.engine.training.ModelManifest;

/**
 * Answers by a blend of candidates (or one alone), and by popularity where those know nothing. Owns
 * the candidates.
 */
final class BlendedModel implements ServingModel {

  private static final int MAX_BATCH = 64;
  private static final int MAX_NUMBERS = 8_000_000;
  private static final Duration UNHURRIED = Duration.ofSeconds(1);
  private static final int WARM_UP_CALLS = 5;
  private static final int WARM_UP_LIMIT = 10;

  private final LoadedParts parts;
  private final Vocabulary items;
  private final PopularItems popular;
  private final Removal removal;
  private final Relations relations;
  private final Workspaces workspaces;
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private boolean closed;

  BlendedModel(LoadedParts parts) {
    this.parts = parts;
    this.items = parts.catalog().items();
    this.popular = new PopularItems(parts.catalog(), parts.popularity());
    this.removal = new Removal(parts.candidates(), parts.blend(), items.size());
    this.workspaces = new Workspaces(parts.candidates().size(), items.size());
    this.relations = new Relations(parts, workspaces);
  }

  /** Lets everything be compiled and allocated before the first customer comes. */
  BlendedModel warmedUp() {
    if (popular.order().length > 0 && parts.catalog().eventTypes().size() > 0) {
      String item = items.term(popular.order()[0]);
      String type = parts.catalog().eventTypes().term(0);
      UserQuery query =
          UserQuery.of(List.of(new QueryEvent(item, type, manifest().latestTimestamp())));
      for (int call = 0; call < WARM_UP_CALLS; call++) {
        recommend(query, WARM_UP_LIMIT, id -> true);
        explain(query, item);
      }
      related(List.of(item), WARM_UP_LIMIT, id -> true);
    }
    return this;
  }

  @Override
  public List<ScoredItem> recommend(UserQuery query, int limit, Predicate<String> allowed) {
    return open(
        () ->
            workspaces.with(workspace -> lists(List.of(query), limit, allowed, workspace)).get(0));
  }

  @Override
  public List<List<ScoredItem>> recommendAll(
      List<UserQuery> queries, int limit, Predicate<String> allowed) {
    return open(
        () -> {
          int affordable = MAX_NUMBERS / Math.max(1, parts.candidates().size() * items.size());
          int batch = Math.max(1, Math.min(Math.min(MAX_BATCH, affordable), queries.size()));
          Workspace workspace = Workspace.of(parts.candidates().size(), batch, items.size());
          List<List<ScoredItem>> lists = new ArrayList<>(queries.size());
          for (int from = 0; from < queries.size(); from += batch) {
            int to = Math.min(queries.size(), from + batch);
            lists.addAll(lists(queries.subList(from, to), limit, allowed, workspace));
          }
          return lists;
        });
  }

  private List<List<ScoredItem>> lists(
      List<UserQuery> queries, int limit, Predicate<String> allowed, Workspace workspace) {
    List<UserHistory> histories =
        queries.stream().map(query -> KnownHistory.of(query, parts.catalog()).history()).toList();
    score(histories, workspace);
    List<List<ScoredItem>> lists = new ArrayList<>(queries.size());
    for (int b = 0; b < queries.size(); b++) {
      UserHistory history = histories.get(b);
      IntSet unwanted = unwanted(history);
      float[][] rows = workspace.rows(b);
      hide(unwanted, rows);
      ItemList list = new ItemList(items, limit, allowed);
      List<ScoredItem> best =
          list.of(new BlendedScores(parts.blend(), history.length(), List.<float[][]>of(rows)));
      list.fill(best, popular.order(), unwanted);
      lists.add(best);
    }
    return lists;
  }

  private void score(List<UserHistory> histories, Workspace workspace) {
    for (int c = 0; c < parts.candidates().size(); c++) {
      float[][] rows = workspace.scores()[c];
      parts
          .candidates()
          .get(c)
          .score(
              histories,
              rows.length == histories.size() ? rows : Arrays.copyOf(rows, histories.size()));
    }
  }

  private static void hide(IntSet unwanted, float[][] rows) {
    for (int item : unwanted) {
      for (float[] row : rows) {
        row[item] = 0;
      }
    }
  }

  private IntSet unwanted(UserHistory history) {
    return manifest().repeatsCount() ? IntSet.of() : new IntOpenHashSet(history.items());
  }

  @Override
  public List<ScoredItem> related(List<String> seeds, int limit, Predicate<String> allowed) {
    return open(() -> relations.related(seeds, limit, allowed));
  }

  @Override
  public List<ScoredItem> boughtTogether(List<String> seeds, int limit, Predicate<String> allowed) {
    return open(() -> relations.boughtTogether(seeds, limit, allowed));
  }

  @Override
  public List<ScoredItem> popular(@Nullable String category, int limit, Predicate<String> allowed) {
    return open(() -> popular.list(category, limit, allowed));
  }

  @Override
  public List<Contribution> explain(UserQuery query, String item) {
    return explainAll(query, List.of(item), UNHURRIED).get(0);
  }

  @Override
  public List<List<Contribution>> explainAll(
      UserQuery query, List<String> explained, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    return open(
        () -> {
          KnownHistory known = KnownHistory.of(query, parts.catalog());
          int[] indices = explained.stream().mapToInt(items::indexOf).toArray();
          int[] there = Arrays.stream(indices).filter(i -> i != Vocabulary.UNKNOWN).toArray();
          double[][] effects = effects(known.history(), there, end);
          List<List<Contribution>> all = new ArrayList<>();
          int next = 0;
          for (int index : indices) {
            all.add(
                index == Vocabulary.UNKNOWN
                    ? List.of()
                    : contributions(query, known, items.term(index), effects[next++]));
          }
          return all;
        });
  }

  private double[][] effects(UserHistory history, int[] chosen, long endNanos) {
    float[][] whole = workspaces.with(workspace -> scores(history, chosen, workspace));
    return removal.effects(history, chosen, whole, endNanos);
  }

  /** float [candidates][chosen]. */
  private float[][] scores(UserHistory history, int[] chosen, Workspace workspace) {
    score(List.of(history), workspace);
    float[][] scores = new float[parts.candidates().size()][chosen.length];
    for (int c = 0; c < scores.length; c++) {
      for (int k = 0; k < chosen.length; k++) {
        scores[c][k] = workspace.scores()[c][0][chosen[k]];
      }
    }
    return scores;
  }

  private static List<Contribution> contributions(
      UserQuery query, KnownHistory known, String item, double[] effects) {
    List<Contribution> contributions = new ArrayList<>();
    for (int k = 0; k < known.places().length; k++) {
      int place = known.places()[k];
      contributions.add(
          new Contribution(
              Contribution.Source.OWN_EVENT, query.events().get(place).item(), place, effects[k]));
    }
    if (known.history().friendItems().length > 0) {
      contributions.add(
          new Contribution(Contribution.Source.FRIENDS, item, -1, effects[effects.length - 1]));
    }
    contributions.removeIf(each -> each.effect() == 0);
    contributions.sort(Comparator.comparingDouble(Contribution::effect).reversed());
    return List.copyOf(contributions);
  }

  @Override
  public boolean knows(String item) {
    return open(() -> items.indexOf(item) != Vocabulary.UNKNOWN);
  }

  @Override
  public ModelManifest manifest() {
    return parts.manifest();
  }

  private <T> T open(Supplier<T> answer) {
    gate.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model was closed");
      }
      return answer.get();
    } finally {
      gate.readLock().unlock();
    }
  }

  @Override
  public void close() {
    gate.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        parts.close();
      }
    } finally {
      gate.writeLock().unlock();
    }
  }
}
