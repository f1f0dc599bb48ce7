package org.kindred.engine.serving;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.data.Vocabulary;
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
  private final Explanations explanations;
  private final Relations relations;
  private final Workspaces workspaces;
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private boolean closed;

  BlendedModel(LoadedParts parts) {
    this.parts = parts;
    this.items = parts.catalog().items();
    this.popular = new PopularItems(parts.catalog(), parts.popularity());
    this.explanations = new Explanations(parts);
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
        recommendExplained(query, WARM_UP_LIMIT, id -> true, UNHURRIED);
      }
      related(List.of(item), WARM_UP_LIMIT, id -> true);
    }
    return this;
  }

  @Override
  public List<ScoredItem> recommend(UserQuery query, int limit, Predicate<String> allowed) {
    return open(
        () ->
            workspaces
                .with(workspace -> lists(List.of(known(query)), limit, allowed, workspace))
                .get(0));
  }

  @Override
  public List<ExplainedItem> recommendExplained(
      UserQuery query, int limit, Predicate<String> allowed, Duration atMost) {
    return open(
        () -> workspaces.with(workspace -> explained(query, limit, allowed, atMost, workspace)));
  }

  private List<ExplainedItem> explained(
      UserQuery query, int limit, Predicate<String> allowed, Duration atMost, Workspace workspace) {
    KnownHistory known = known(query);
    List<ScoredItem> list = lists(List.of(known), limit, allowed, workspace).get(0);
    int[] chosen = list.stream().mapToInt(scored -> items.indexOf(scored.item())).toArray();
    List<List<Contribution>> causes =
        explanations.of(
            query, known, workspace.rows(0), chosen, System.nanoTime() + atMost.toNanos());
    List<ExplainedItem> explained = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      explained.add(new ExplainedItem(list.get(i), causes.get(i)));
    }
    return explained;
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
            List<KnownHistory> known = queries.subList(from, to).stream().map(this::known).toList();
            lists.addAll(lists(known, limit, allowed, workspace));
          }
          return lists;
        });
  }

  private List<List<ScoredItem>> lists(
      List<KnownHistory> known, int limit, Predicate<String> allowed, Workspace workspace) {
    List<UserHistory> histories = known.stream().map(KnownHistory::history).toList();
    score(histories, workspace);
    List<List<ScoredItem>> lists = new ArrayList<>(known.size());
    for (int b = 0; b < known.size(); b++) {
      UserHistory history = histories.get(b);
      IntSet unwanted = unwanted(history);
      float[][] rows = workspace.rows(b);
      hide(unwanted, rows);
      ItemList list = new ItemList(items, limit, allowed);
      List<ScoredItem> best =
          isKnown(history)
              ? list.of(
                  new BlendedScores(
                      parts.blend(),
                      List.of(BlendedScores.Scored.of(parts.blend(), history, rows))))
              : new ArrayList<>();
      list.fill(best, popular.order(), unwanted);
      lists.add(best);
    }
    return lists;
  }

  /** The blend learned from nobody else: its order of what is popular is not for strangers. */
  private static boolean isKnown(UserHistory history) {
    return history.length() > 0 || !history.social().isEmpty();
  }

  private KnownHistory known(UserQuery query) {
    return KnownHistory.of(query, parts.catalog());
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
    int index = items.indexOf(item);
    return index == Vocabulary.UNKNOWN
        ? List.of()
        : open(() -> workspaces.with(workspace -> explain(query, index, workspace)));
  }

  private List<Contribution> explain(UserQuery query, int item, Workspace workspace) {
    KnownHistory known = known(query);
    score(List.of(known.history()), workspace);
    long end = System.nanoTime() + UNHURRIED.toNanos();
    return explanations.of(query, known, workspace.rows(0), new int[] {item}, end).get(0);
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
