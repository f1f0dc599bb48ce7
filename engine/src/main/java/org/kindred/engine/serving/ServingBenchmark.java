package org.kindred.engine.serving;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

/**
 * How long one user's list takes on one thread, with a model of a generated shop. Processor time is
 * told beside the time by the clock, since that is the same on a busy machine.
 *
 * @param question what was asked
 * @param median milliseconds by the clock
 * @param p99 of the same
 * @param processorMedian milliseconds of the thread on a processor
 * @param processorP99 of the same
 */
public record ServingBenchmark(
    String question, double median, double p99, double processorMedian, double processorP99) {

  private static final int LIMIT = 12;
  private static final int LENGTH = 10;
  private static final int BATCH = 32;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * A shop in which users walk through categories; popularity falls with the item's number.
   *
   * @param items in the catalogue
   * @param interactions in all
   */
  public static TrainingSet shop(int items, int interactions) {
    SplittableRandom random = new SplittableRandom(1);
    TrainingSetBuilder builder = new TrainingSetBuilder();
    int categories = Math.max(1, items / 100);
    for (int item = 0; item < items; item++) {
      String category = "c" + item % categories;
      String title = "thing %d of %s in w%d".formatted(item % 1_000, category, item % 317);
      builder.addItem(
          "i" + item, new ItemFeatures(List.of(category), "b" + item % 500, 5 + item % 200, title));
    }
    for (int k = 0; k < interactions; k++) {
      int user = k / LENGTH;
      int place = (int) (items / (double) categories * Math.pow(random.nextDouble(), 2));
      int item = Math.min(items - 1, place * categories + user % categories);
      builder.addInteraction("u" + user, "i" + item, "view", 1_000_000L + 60L * k);
    }
    return builder.build();
  }

  /** Asks a saved model of such a shop: a list, reasons for it, lists for many, and relations. */
  public static List<ServingBenchmark> measure(Path model, int repeats) throws IOException {
    List<ServingBenchmark> results = new ArrayList<>();
    try (ServingModel serving = ServingModel.load(model)) {
      SplittableRandom random = new SplittableRandom(2);
      int items = serving.manifest().items();
      results.add(
          measure(
              "one list",
              repeats,
              () -> serving.recommend(query(random, items), LIMIT, id -> true)));
      results.add(
          measure(
              "one list with reasons",
              repeats,
              () ->
                  serving.recommendExplained(
                      query(random, items), LIMIT, id -> true, Duration.ofSeconds(1))));
      List<UserQuery> many = new ArrayList<>();
      for (int k = 0; k < BATCH; k++) {
        many.add(query(random, items));
      }
      results.add(
          measure(
              BATCH + " lists together",
              Math.max(1, repeats / BATCH),
              () -> serving.recommendAll(many, LIMIT, id -> true)));
      results.add(
          measure(
              "related",
              repeats,
              () -> serving.related(List.of("i" + random.nextInt(items)), LIMIT, id -> true)));
    }
    return results;
  }

  private static UserQuery query(SplittableRandom random, int items) {
    List<QueryEvent> events = new ArrayList<>();
    for (int k = 0; k < LENGTH; k++) {
      events.add(new QueryEvent("i" + random.nextInt(items), "view", 2_000_000_000L + k));
    }
    return UserQuery.of(events);
  }

  private static ServingBenchmark measure(String question, int repeats, Runnable call) {
    double[] clock = new double[repeats];
    double[] processor = new double[repeats];
    for (int repeat = -repeats; repeat < repeats; repeat++) {
      long begin = System.nanoTime();
      long beginProcessor = THREADS.getCurrentThreadCpuTime();
      call.run();
      if (repeat >= 0) {
        processor[repeat] = (THREADS.getCurrentThreadCpuTime() - beginProcessor) / 1e6;
        clock[repeat] = (System.nanoTime() - begin) / 1e6;
      }
    }
    return new ServingBenchmark(
        question, at(clock, 0.5), at(clock, 0.99), at(processor, 0.5), at(processor, 0.99));
  }

  private static double at(double[] values, double share) {
    Arrays.sort(values);
    return values[(int) (share * (values.length - 1))];
  }
}
