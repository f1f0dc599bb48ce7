package org.kindred.engine.data;

import java.util.ArrayList;
import java.util.List;

/**
 * All items of a shop with their features, and the vocabulary of event types: what a model must
 * know to be loaded again. Items without a single interaction are part of it. Immutable.
 */
public final class ItemCatalog {

  private final Vocabulary items;
  private final Vocabulary eventTypes;
  private final List<ItemFeatures> features;

  /** The features are in the order of the item vocabulary. */
  public ItemCatalog(Vocabulary items, Vocabulary eventTypes, List<ItemFeatures> features) {
    if (features.size() != items.size()) {
      throw new IllegalArgumentException(
          "expected features of %d items, got %d".formatted(items.size(), features.size()));
    }
    this.items = items;
    this.eventTypes = eventTypes;
    this.features = List.copyOf(features);
  }

  public int size() {
    return items.size();
  }

  /** Item ids as the shop writes them. */
  public Vocabulary items() {
    return items;
  }

  /** Event types; at most 127. */
  public Vocabulary eventTypes() {
    return eventTypes;
  }

  public ItemFeatures features(int item) {
    return features.get(item);
  }

  /** Whether anything at all is known of any item beside its id. */
  public boolean hasFeatures() {
    return features.stream().anyMatch(f -> !f.equals(ItemFeatures.NONE));
  }

  /** Both catalogues' items and event types, the earlier one's first; features as they are here. */
  ItemCatalog continuing(ItemCatalog earlier) {
    Vocabulary allItems = Vocabulary.of(earlier.items.terms());
    items.terms().forEach(allItems::add);
    Vocabulary allTypes = Vocabulary.of(earlier.eventTypes.terms());
    eventTypes.terms().forEach(allTypes::add);
    List<ItemFeatures> allFeatures = new ArrayList<>(allItems.size());
    for (String item : allItems.terms()) {
      int here = items.indexOf(item);
      allFeatures.add(here == Vocabulary.UNKNOWN ? ItemFeatures.NONE : features.get(here));
    }
    return new ItemCatalog(allItems, allTypes, allFeatures);
  }
}
