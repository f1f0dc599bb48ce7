package org.kindred.engine.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kindred.engine.serving.ScoredItem;
import org.kindred.engine.serving.ServingModel;
import org.kindred.engine.serving.UserQuery;

/**
 * Makes the lists for many questions (such as users) with several threads, in their order; never
 * more than a few batches of them are held.
 */
final class BatchLists<T> {

  private static final int BATCH = 128;
  private static final int AHEAD = 3;

  private final ServingModel model;
  private final Function<T, UserQuery> queries;
  private final int top;
  private final int threads;
  private final Predicate<String> allowed;

  /** Of all items. */
  BatchLists(ServingModel model, Function<T, UserQuery> queries, int top, int threads) {
    this(model, queries, top, threads, item -> true);
  }

  BatchLists(
      ServingModel model,
      Function<T, UserQuery> queries,
      int top,
      int threads,
      Predicate<String> allowed) {
    this.model = model;
    this.queries = queries;
    this.top = top;
    this.threads = threads;
    this.allowed = allowed;
  }

  /** Takes the lists one after the other. */
  @FunctionalInterface
  interface Sink<T> {
    void accept(T question, List<ScoredItem> list) throws IOException;
  }

  private record Batch<T>(List<T> questions, Future<List<List<ScoredItem>>> lists) {}

  void forEach(List<T> questions, Sink<T> sink) throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Queue<Batch<T>> running = new ArrayDeque<>();
      for (int from = 0; from < questions.size(); from += BATCH) {
        List<T> part = questions.subList(from, Math.min(questions.size(), from + BATCH));
        running.add(new Batch<>(part, workers.submit(() -> lists(part))));
        if (running.size() >= AHEAD * threads) {
          pass(running.remove(), sink);
        }
      }
      while (!running.isEmpty()) {
        pass(running.remove(), sink);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private List<List<ScoredItem>> lists(List<T> questions) {
    return model.recommendAll(questions.stream().map(queries).toList(), top, allowed);
  }

  private static <T> void pass(Batch<T> batch, Sink<T> sink)
      throws IOException, InterruptedException {
    try {
      List<List<ScoredItem>> lists = batch.lists().get();
      for (int k = 0; k < lists.size(); k++) {
        sink.accept(batch.questions().get(k), lists.get(k));
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("lists could not be made", e.getCause());
    }
  }
}
