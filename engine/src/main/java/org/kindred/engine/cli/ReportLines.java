package org.kindred.engine.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.kindred.engine.training.CandidateReport;
import org.kindred.engine.training.Estimate;
import org.kindred.engine.training.TrainingReport;

/** Prints what a training gave as a table. */
final class ReportLines {

  private ReportLines() {}

  static void print(TrainingReport report, PrintWriter out) {
    out.printf(
        "%,d interactions, %,d users, %,d items; %,d held-out cases: %s%n",
        report.interactions(),
        report.users(),
        report.items(),
        report.validationCases(),
        report.protocol());
    out.printf(
        "%-12s %-26s %-26s %6s %9s %10s%n",
        "candidate", "NDCG@10", "HR@10", "share", "fit", "score");
    report.candidates().forEach(candidate -> out.println(line(candidate)));
    out.println(report.reason());
    report.warnings().forEach(warning -> out.println("warning: " + warning));
    out.printf(
        Locale.ROOT, "%.1f s on %s%n", report.duration().toMillis() / 1000.0, report.device());
    out.flush();
  }

  private static String line(CandidateReport report) {
    return String.format(
        Locale.ROOT,
        "%-12s %-26s %-26s %5.0f%% %7.1f s %7.3f ms  %s",
        report.name(),
        text(report.ndcgAt10()),
        text(report.hitRateAt10()),
        100 * report.share(),
        report.fitTime().toMillis() / 1000.0,
        millis(report.scoreTime()),
        report.note());
  }

  private static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.4f [%.4f, %.4f]", estimate.mean(), estimate.low(), estimate.high());
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
