package org.kindred.engine.serving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.data.Vocabulary;
import org.kindred.engine.explanation.Removal;

/** What speaks for items, of a history that has been scored. Thread-safe. */
final class Explanations {

  private final Vocabulary items;
  private final Removal removal;
  private final Blend blend;

  Explanations(LoadedParts parts) {
    this.items = parts.catalog().items();
    this.blend = parts.blend();
    this.removal = new Removal(parts.candidates(), parts.blend());
  }

  /**
   * For each item what speaks for it, strongest first.
   *
   * @param rows float [candidates][items], the scores of the history; worked with after that
   * @param chosen int [items to explain], indices
   * @param endNanos value of {@link System#nanoTime} after which older events are left out
   */
  List<List<Contribution>> of(
      UserQuery query, KnownHistory known, float[][] rows, int[] chosen, long endNanos) {
    double[][] effects =
        removal.effects(
            blend.question(known.history(), rows),
            chosen,
            columns(rows, chosen),
            rows[0],
            endNanos);
    List<List<Contribution>> all = new ArrayList<>(chosen.length);
    for (int k = 0; k < chosen.length; k++) {
      all.add(contributions(query, known, items.term(chosen[k]), effects[k]));
    }
    return all;
  }

  /** float [candidates][chosen]. */
  private static float[][] columns(float[][] rows, int[] chosen) {
    float[][] columns = new float[rows.length][chosen.length];
    for (int c = 0; c < rows.length; c++) {
      for (int k = 0; k < chosen.length; k++) {
        columns[c][k] = rows[c][chosen[k]];
      }
    }
    return columns;
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
    if (!known.history().social().isEmpty()) {
      contributions.add(
          new Contribution(Contribution.Source.FRIENDS, item, -1, effects[effects.length - 1]));
    }
    contributions.removeIf(each -> each.effect() == 0);
    contributions.sort(Comparator.comparingDouble(Contribution::effect).reversed());
    return List.copyOf(contributions);
  }
}
