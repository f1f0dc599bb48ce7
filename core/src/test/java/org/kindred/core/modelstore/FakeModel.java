package org.kindred.core.modelstore;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.serving.Contribution;
import org.kindred.engine.serving.ExplainedItem;
import org.kindred.engine.serving.ScoredItem;
import org.kindred.engine.serving.ServingModel;
import org.kindred.engine.serving.UserQuery;
import org.kindred.engine.training.ModelManifest;

/** Answers always the same, and tells when it is used after or while being closed. */
final class FakeModel implements ServingModel {

  private final List<String> items;
  private final AtomicInteger asked;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean closed;

  /** Answers nothing. */
  FakeModel() {
    this(List.of(), new AtomicInteger());
  }

  /**
   * @param items what is answered, as far as it is allowed
   * @param asked counts the questions
   */
  FakeModel(List<String> items, AtomicInteger asked) {
    this.items = items;
    this.asked = asked;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public List<ScoredItem> recommend(UserQuery query, int limit, Predicate<String> allowed) {
    calls.incrementAndGet();
    try {
      if (closed) {
        throw new IllegalStateException("used after it was closed");
      }
      Thread.onSpinWait();
      return answer(limit, allowed);
    } finally {
      calls.decrementAndGet();
    }
  }

  @Override
  public List<ExplainedItem> recommendExplained(
      UserQuery query, int limit, Predicate<String> allowed, Duration atMost) {
    return recommend(query, limit, allowed).stream()
        .map(item -> new ExplainedItem(item, List.of()))
        .toList();
  }

  @Override
  public List<List<ScoredItem>> recommendAll(
      List<UserQuery> queries, int limit, Predicate<String> allowed) {
    return List.of();
  }

  @Override
  public List<ScoredItem> related(List<String> seeds, int limit, Predicate<String> allowed) {
    return answer(limit, allowed);
  }

  private List<ScoredItem> answer(int limit, Predicate<String> allowed) {
    asked.incrementAndGet();
    return items.stream()
        .filter(allowed)
        .limit(limit)
        .map(item -> new ScoredItem(item, 1))
        .toList();
  }

  @Override
  public List<ScoredItem> boughtTogether(List<String> seeds, int limit, Predicate<String> allowed) {
    return List.of();
  }

  @Override
  public List<ScoredItem> popular(@Nullable String category, int limit, Predicate<String> allowed) {
    return List.of();
  }

  @Override
  public List<Contribution> explain(UserQuery query, String item) {
    return List.of();
  }

  @Override
  public boolean knows(String item) {
    return false;
  }

  @Override
  public ModelManifest manifest() {
    return new ModelManifest(1, "fake", 1, 0, 0, "", "", 0, false, 0, Map.of());
  }

  @Override
  public void close() {
    if (calls.get() > 0) {
      throw new IllegalStateException("closed under a running call");
    }
    closed = true;
  }
}
