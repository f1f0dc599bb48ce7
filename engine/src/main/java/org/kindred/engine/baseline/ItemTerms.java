package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.ItemFeatures;

/**
 * The features of all items as terms with dense indices: the terms of item {@code i} lie at
 * positions {@code start(i) … end(i) - 1}, each once. Prices are terms, too: two overlapping rows
 * of ranges on a logarithmic scale, so that near prices share more terms. Immutable.
 */
final class ItemTerms {

  /** What a term was made of. */
  enum Kind {
    CATEGORY,
    WORD,
    PRICE
  }

  private static final int NEW = -1;

  /** Ranges by which a price grows by half. */
  private static final double RANGES_PER_E = 1 / Math.log(1.5);

  private final int[] offsets;
  private final int[] terms;
  private final Kind[] kinds;

  private ItemTerms(int[] offsets, int[] terms, Kind[] kinds) {
    this.offsets = offsets;
    this.terms = terms;
    this.kinds = kinds;
  }

  static ItemTerms of(ItemCatalog catalog) {
    Object2IntOpenHashMap<Term> indices = new Object2IntOpenHashMap<>();
    indices.defaultReturnValue(NEW);
    IntArrayList terms = new IntArrayList();
    int[] offsets = new int[catalog.size() + 1];
    for (int item = 0; item < catalog.size(); item++) {
      for (Term term : terms(catalog.features(item))) {
        int known = indices.putIfAbsent(term, indices.size());
        terms.add(known == NEW ? indices.size() - 1 : known);
      }
      offsets[item + 1] = terms.size();
    }
    Kind[] kinds = new Kind[indices.size()];
    indices.object2IntEntrySet().forEach(entry -> kinds[entry.getIntValue()] = entry.getKey().kind);
    return new ItemTerms(offsets, terms.toIntArray(), kinds);
  }

  private record Term(Kind kind, String text) {}

  private static Set<Term> terms(ItemFeatures features) {
    Set<Term> terms = new LinkedHashSet<>();
    features.categories().forEach(category -> terms.add(new Term(Kind.CATEGORY, category)));
    if (features.brand() != null) {
      terms.add(new Term(Kind.CATEGORY, "brand " + features.brand()));
    }
    for (String word : features.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        terms.add(new Term(Kind.WORD, word));
      }
    }
    if (features.price() > 0) {
      double place = Math.log(features.price()) * RANGES_PER_E;
      terms.add(new Term(Kind.PRICE, "a" + (long) Math.floor(place)));
      terms.add(new Term(Kind.PRICE, "b" + (long) Math.floor(place + 0.5)));
    }
    return terms;
  }

  int items() {
    return offsets.length - 1;
  }

  int start(int item) {
    return offsets[item];
  }

  int end(int item) {
    return offsets[item + 1];
  }

  int term(int position) {
    return terms[position];
  }

  /** How many different terms there are. */
  int size() {
    return kinds.length;
  }

  Kind kind(int term) {
    return kinds[term];
  }

  /** int [terms]: how many items have the term. */
  int[] documentCounts() {
    int[] counts = new int[kinds.length];
    for (int term : terms) {
      counts[term]++;
    }
    return counts;
  }
}
