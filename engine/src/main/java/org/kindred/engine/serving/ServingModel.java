package org.kindred.engine.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.training.ModelManifest;

/**
 * A trained model that answers. Thread-safe. {@link #close} waits for the calls in flight; a call
 * after it throws {@link IllegalStateException}. Items are ids as the shop writes them; the filter
 * {@code allowed} sees ids too and decides what may be recommended.
 */
public interface ServingModel extends AutoCloseable {

  /**
   * Loads a model directory and warms the model up.
   *
   * @throws CorruptModelException when a file is missing or differs from the manifest's checksum
   */
  static ServingModel load(Path directory) throws IOException {
    return new BlendedModel(new ModelReader(directory).read()).warmedUp();
  }

  /** The best items for a user, best first; what the user had already only if repeats count. */
  List<ScoredItem> recommend(UserQuery query, int limit, Predicate<String> allowed);

  /**
   * The same, with what speaks for each item; cheaper than to ask for both one after the other.
   *
   * @param atMost so long is looked for causes; what was done longest ago is left out then
   */
  List<ExplainedItem> recommendExplained(
      UserQuery query, int limit, Predicate<String> allowed, Duration atMost);

  /** The same for several users at once, cheaper together. */
  List<List<ScoredItem>> recommendAll(
      List<UserQuery> queries, int limit, Predicate<String> allowed);

  /** Items that go with all of the seeds, as alternatives or next steps; never a seed itself. */
  List<ScoredItem> related(List<String> seeds, int limit, Predicate<String> allowed);

  /** Items that are in the same baskets as the seeds; never a seed itself. */
  List<ScoredItem> boughtTogether(List<String> seeds, int limit, Predicate<String> allowed);

  /** The items that are asked for most lately, of a category or, with null, of all. */
  List<ScoredItem> popular(@Nullable String category, int limit, Predicate<String> allowed);

  /** What speaks for the item, strongest first; found by removing it and scoring again. */
  List<Contribution> explain(UserQuery query, String item);

  /** Whether the item was in the catalogue when the model was trained. */
  boolean knows(String item);

  ModelManifest manifest();

  @Override
  void close();
}
