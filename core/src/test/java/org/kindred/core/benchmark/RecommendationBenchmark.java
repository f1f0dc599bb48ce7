package org.kindred.core.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.recommendation.RecommendationRequest;
import org.kindred.core.recommendation.RecommendationService;
import org.kindred.core.recommendation.ShopMemoryAccess;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.testing.TemporaryFolder;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.VisitorKey;

/**
 * Measures recommendations inside one process, without HTTP and without a model: what memory,
 * cache, texts and tokens cost. Arguments: products, visitors, events per visitor; by default
 * 100,000, 10,000 and 10. Two threads ask; a third lets visitors view products meanwhile.
 */
public final class RecommendationBenchmark {

  private static final int THREADS = 2;
  private static final int SECONDS = 20;
  private static final int REQUESTS_PER_SECOND = 500;
  private static final int VIEWS_PER_SECOND = 50;
  private static final int BATCH = 2_000;
  private static final int DIGITS = 3;
  private static final long NANOS = 1_000_000_000L;
  private static final double NANOS_PER_MILLI = 1e6;

  private final PrintStream out;
  private final TestShop shop;
  private final RecommendationService service;
  private final int products;
  private final int visitors;

  private RecommendationBenchmark(
      PrintStream out, TestApplication application, int products, int visitors) {
    this.out = out;
    this.products = products;
    this.visitors = visitors;
    this.shop = new TestShop(application);
    this.service = application.get(RecommendationService.class);
  }

  /** Runs the benchmark and prints its figures. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    int products = argument(arguments, 0, 100_000);
    int visitors = argument(arguments, 1, 10_000);
    int events = argument(arguments, 2, 10);
    try (TemporaryFolder folder = TemporaryFolder.named("kindred-benchmark");
        TestApplication application =
            new TestApplication(folder.path()).with("kindred.experiment.holdout-share", "0")) {
      RecommendationBenchmark benchmark =
          new RecommendationBenchmark(System.out, application, products, visitors);
      benchmark.fill(events);
      ShopMemoryAccess.refresh(application);
      benchmark.run();
    }
  }

  private static int argument(String[] arguments, int index, int otherwise) {
    return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private void fill(int events) {
    for (int from = 0; from < products; from += BATCH) {
      List<String> ids = new ArrayList<>();
      for (int i = from; i < Math.min(products, from + BATCH); i++) {
        ids.add(product(i));
      }
      shop.products(ids.toArray(String[]::new));
    }
    Random random = new Random(1);
    for (int visitor = 0; visitor < visitors; visitor++) {
      shop.views(
          "visitor-" + visitor, random.ints(events, 0, products).mapToObj(this::product).toList());
    }
    out.printf("%d products, %d visitors with %d views each%n", products, visitors, events);
  }

  private void run() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
    Future<Integer> views = threads.submit(() -> view(3 * SECONDS));
    report("warming up, as fast as possible", threads, Double.POSITIVE_INFINITY);
    report("as fast as possible", threads, Double.POSITIVE_INFINITY);
    report(REQUESTS_PER_SECOND + " requests/s", threads, (double) REQUESTS_PER_SECOND / THREADS);
    out.printf("%d products viewed meanwhile%n", views.get());
    threads.shutdown();
  }

  private void report(String name, ExecutorService threads, double rate) throws Exception {
    List<Callable<Histogram>> askers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int seed = i;
      askers.add(() -> ask(new Random(seed), rate));
    }
    Histogram all = new Histogram(DIGITS);
    for (Future<Histogram> asker : threads.invokeAll(askers)) {
      all.add(asker.get());
    }
    out.printf(
        "%s: %d requests/s, p50 %.3f ms, p99 %.3f ms, p99.9 %.3f ms, max %.3f ms%n",
        name,
        all.getTotalCount() / SECONDS,
        all.getValueAtPercentile(50) / NANOS_PER_MILLI,
        all.getValueAtPercentile(99) / NANOS_PER_MILLI,
        all.getValueAtPercentile(99.9) / NANOS_PER_MILLI,
        all.getMaxValue() / NANOS_PER_MILLI);
  }

  /** From when a request was due, so that waiting counts. */
  private Histogram ask(Random random, double rate) {
    Histogram latencies = new Histogram(DIGITS);
    long begin = System.nanoTime();
    long end = begin + SECONDS * NANOS;
    for (long n = 0; System.nanoTime() < end; n++) {
      long due = Double.isInfinite(rate) ? System.nanoTime() : begin + (long) (n * NANOS / rate);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      service.recommend(request(random));
      latencies.recordValue(System.nanoTime() - due);
    }
    return latencies;
  }

  private int view(int seconds) {
    Random random = new Random(7);
    int views = 0;
    for (; views < seconds * VIEWS_PER_SECOND; views++) {
      shop.does(
          TestShop.browser("visitor-" + random.nextInt(visitors)),
          InteractionType.VIEW,
          product(random.nextInt(products)));
      LockSupport.parkNanos(NANOS / VIEWS_PER_SECOND);
    }
    return views;
  }

  private RecommendationRequest request(Random random) {
    int kind = random.nextInt(10);
    Strategy strategy =
        kind < 5 ? Strategy.FOR_YOU : kind < 8 ? Strategy.RELATED_PRODUCTS : Strategy.TRENDING;
    List<ProductId> seeds =
        strategy == Strategy.RELATED_PRODUCTS
            ? List.of(new ProductId(product(random.nextInt(Math.min(products, 2_000)))))
            : List.of();
    return new RecommendationRequest(
        shop.shop().key(),
        strategy,
        Placement.HOME_PAGE,
        new VisitorKey("visitor-" + random.nextInt(visitors)),
        seeds,
        List.of(),
        8,
        null,
        Locale.ENGLISH,
        Consent.GRANTED);
  }

  private String product(int index) {
    return (char) ('a' + index % 20) + "-" + index;
  }
}
