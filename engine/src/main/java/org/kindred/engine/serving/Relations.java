package org.kindred.engine.serving;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.data.Vocabulary;

/**
 * Items that go with items, whoever asks. Related are those that the model expects of somebody who
 * saw one seed and nothing else, added up over the seeds; without what is asked for by everybody
 * anyway.
 */
final class Relations {

  private static final String POPULARITY = "popularity";
  private static final String VIEW = "view";
  private static final int MAX_SEEDS = 5;

  private final LoadedParts parts;
  private final Workspaces workspaces;
  private final Blend blend;

  Relations(LoadedParts parts, Workspaces workspaces) {
    this.parts = parts;
    this.workspaces = workspaces;
    this.blend = parts.blend().without(POPULARITY);
  }

  List<ScoredItem> related(List<String> seeds, int limit, Predicate<String> allowed) {
    int[] known = known(seeds);
    if (known.length == 0) {
      return List.of();
    }
    ItemList list = new ItemList(parts.catalog().items(), limit, allowed);
    List<ScoredItem> related =
        known.length == 1
            ? workspaces.with(workspace -> list.of(scores(known, workspace)))
            : list.of(scores(known, workspace(known.length)));
    return related.isEmpty() ? boughtTogether(seeds, limit, allowed) : related;
  }

  private Workspace workspace(int seeds) {
    return Workspace.of(parts.candidates().size(), seeds, parts.catalog().size());
  }

  /** What the candidates expect after each seed alone. */
  private BlendedScores scores(int[] seeds, Workspace workspace) {
    List<UserHistory> histories = new ArrayList<>();
    for (int seed : seeds) {
      histories.add(
          new UserHistory(
              new int[] {seed},
              new byte[] {eventType()},
              new long[] {parts.manifest().latestTimestamp()}));
    }
    for (int c = 0; c < parts.candidates().size(); c++) {
      float[][] scores = workspace.scores()[c];
      if (parts.candidates().get(c).name().equals(POPULARITY)) {
        Arrays.stream(scores).forEach(row -> Arrays.fill(row, 0));
      } else {
        parts.candidates().get(c).score(histories, scores);
      }
    }
    List<BlendedScores.Scored> questions = new ArrayList<>();
    for (int s = 0; s < seeds.length; s++) {
      float[][] rows = workspace.rows(s);
      for (float[] row : rows) {
        for (int seed : seeds) {
          row[seed] = 0;
        }
      }
      questions.add(BlendedScores.Scored.of(blend, histories.get(s), rows));
    }
    return new BlendedScores(blend, questions);
  }

  private byte eventType() {
    return (byte) Math.max(0, parts.catalog().eventTypes().indexOf(VIEW));
  }

  List<ScoredItem> boughtTogether(List<String> seeds, int limit, Predicate<String> allowed) {
    ItemList list = new ItemList(parts.catalog().items(), limit, allowed);
    return workspaces.with(workspace -> list.of(partners(known(seeds), workspace.rows(0)[0])));
  }

  /** Writes into the row how much each item was in baskets with the seeds. */
  private float[] partners(int[] seeds, float[] row) {
    Arrays.fill(row, 0);
    for (int seed : seeds) {
      parts.baskets().addPartners(seed, row);
    }
    for (int seed : seeds) {
      row[seed] = 0;
    }
    return row;
  }

  /** The last few of the seeds that are known, each once. */
  private int[] known(List<String> seeds) {
    IntSet known = new IntOpenHashSet();
    for (int k = seeds.size() - 1; k >= 0 && known.size() < MAX_SEEDS; k--) {
      int index = parts.catalog().items().indexOf(seeds.get(k));
      if (index != Vocabulary.UNKNOWN) {
        known.add(index);
      }
    }
    return known.toIntArray();
  }
}
