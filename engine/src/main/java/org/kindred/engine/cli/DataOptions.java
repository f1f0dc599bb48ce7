package org.kindred.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.file.BadLines;
import org.kindred.engine.file.InteractionFile;
import org.kindred.engine.file.ItemFile;
import org.kindred.engine.file.SocialFile;
import picocli.CommandLine.Option;

/** The files that are learned from. */
final class DataOptions {

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "interactions: user, item, ts, event; tab-separated, plain or gzip")
  private @Nullable Path events;

  @Option(
      names = "--items",
      paramLabel = "FILE",
      description = "items: item, category, brand, price, title")
  private @Nullable Path items;

  @Option(names = "--social", paramLabel = "FILE", description = "links: user, friend")
  private @Nullable Path social;

  @Option(
      names = "--skip-bad-lines",
      description = "leave bad lines out and tell their number, instead of stopping at the first")
  private boolean skipBadLines;

  boolean hasEvents() {
    return events != null;
  }

  /** Reads the files given; tells on {@code err} what was read and left out. */
  TrainingSet read(PrintWriter err) throws IOException {
    if (events == null) {
      throw new IllegalArgumentException("--events is missing");
    }
    TrainingSetBuilder builder = new TrainingSetBuilder();
    BadLines badLines = badLines();
    new InteractionFile(events, badLines).addTo(builder);
    if (items != null) {
      new ItemFile(items, badLines).addTo(builder);
    }
    if (social != null) {
      new SocialFile(social, badLines).addTo(builder);
    }
    TrainingSet set = builder.build();
    err.printf(
        "read %,d interactions of %,d users with %,d items, %,d links%n",
        set.sequences().size(), set.userCount(), set.itemCount(), set.social().size());
    tell(badLines, err);
    return set;
  }

  /** Reads interactions alone. */
  TrainingSet readHistories(Path file, PrintWriter err) throws IOException {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    BadLines badLines = badLines();
    new InteractionFile(file, badLines).addTo(builder);
    tell(badLines, err);
    return builder.build();
  }

  private BadLines badLines() {
    return skipBadLines ? BadLines.skip() : BadLines.stop();
  }

  private static void tell(BadLines badLines, PrintWriter err) {
    badLines
        .findFirstReason()
        .ifPresent(
            first ->
                err.printf("skipped %,d bad lines, the first: %s%n", badLines.skipped(), first));
    err.flush();
  }
}
