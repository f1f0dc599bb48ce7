package org.kindred.engine.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.TreeMap;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.TrainingProgress;

/** Tells the progress of a training in lines: every new step, and else one in a few seconds. */
final class ProgressLines implements TrainingMonitor {

  private static final long QUIET_NANOS = 5_000_000_000L;

  private final PrintWriter err;
  private final long start = System.nanoTime();
  private String last = "";
  private long lastNanos;

  ProgressLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void progressed(TrainingProgress progress) {
    String step = progress.stage() + progress.candidate();
    long now = System.nanoTime();
    boolean tells = !progress.metrics().isEmpty() || progress.fraction() >= 1;
    if (step.equals(last) && !tells && now - lastNanos < QUIET_NANOS) {
      return;
    }
    last = step;
    lastNanos = now;
    err.println(line(progress, (now - start) / 1e9));
    err.flush();
  }

  private static String line(TrainingProgress progress, double seconds) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%7.1f s  %-10s %-12s %3.0f %%",
                seconds,
                progress.stage().name().toLowerCase(Locale.ROOT),
                progress.candidate(),
                100 * progress.fraction()));
    new TreeMap<>(progress.metrics())
        .forEach(
            (name, value) -> line.append(String.format(Locale.ROOT, "  %s %.4f", name, value)));
    if (!progress.message().isEmpty()) {
      line.append("  ").append(progress.message());
    }
    return line.toString();
  }

  @Override
  public boolean isCancelled() {
    return Thread.currentThread().isInterrupted();
  }
}
