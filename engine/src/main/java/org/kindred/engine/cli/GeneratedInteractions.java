package org.kindred.engine.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Interactions of made-up users, for measuring: few items are asked for often and many seldom, and
 * what comes next is mostly a neighbour of the item before. The same arguments give the same rows.
 *
 * @param interactions how many
 * @param items in the catalogue; not all need to occur
 * @param seed of all randomness
 */
record GeneratedInteractions(long interactions, int items, long seed) {

  /** Events of a user, on average. */
  private static final int LENGTH = 20;

  private static final int SECONDS_BETWEEN = 3_600;
  private static final long BEGIN = 1_700_000_000L;
  private static final int NEAR = 5;

  /** Takes one row. */
  @FunctionalInterface
  interface Sink {
    void accept(String user, String item, long timestamp) throws IOException;
  }

  /** Passes all rows on, by users and time. */
  void forEach(Sink sink) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    long left = interactions;
    for (long user = 0; left > 0; user++) {
      long length = Math.min(left, 1 + random.nextInt(2 * LENGTH - 1));
      String name = "u" + user;
      int item = popular(random);
      long time = BEGIN + random.nextInt(365 * 86_400);
      for (long k = 0; k < length; k++) {
        sink.accept(name, "i" + item, time);
        item = next(item, random);
        time += random.nextInt(SECONDS_BETWEEN);
      }
      left -= length;
    }
  }

  /** Low numbers are popular: the logarithm of the number is uniform. */
  private int popular(SplittableRandom random) {
    return (int) Math.exp(random.nextDouble() * Math.log(items)) - 1;
  }

  private int next(int item, SplittableRandom random) {
    return random.nextInt(3) == 0
        ? popular(random)
        : Math.min(items - 1, item + 1 + random.nextInt(NEAR));
  }

  /** Writes the rows to a file as the command line reads it. */
  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("user\titem\tts\tevent\n");
      forEach(
          (user, item, timestamp) -> {
            out.write(user);
            out.write('\t');
            out.write(item);
            out.write('\t');
            out.write(Long.toString(timestamp));
            out.write("\tview\n");
          });
    }
  }
}
