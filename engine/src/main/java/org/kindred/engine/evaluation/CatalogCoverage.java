package org.kindred.engine.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kindred.engine.serving.ScoredItem;

/**
 * The share of the catalogue that is among the first k of at least one list. Not thread-safe.
 *
 * @see "Herlocker, Konstan, Terveen, Riedl 2004, Evaluating collaborative filtering recommender
 *     systems, section 4.2"
 */
public final class CatalogCoverage {

  private final int k;
  private final int items;
  private final Set<String> covered = new HashSet<>();

  /** Of a catalogue with so many items, at least one. */
  public CatalogCoverage(int k, int items) {
    if (items < 1) {
      throw new IllegalArgumentException("items must be at least 1, got " + items);
    }
    this.k = k;
    this.items = items;
  }

  public String name() {
    return "Coverage@" + k;
  }

  public void add(List<ScoredItem> list) {
    list.stream().limit(k).forEach(each -> covered.add(each.item()));
  }

  /** 0 … 1. */
  public double value() {
    return (double) covered.size() / items;
  }
}
