package org.kindred.core.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.kindred.engine.training.TrainingProgress.Stage;

/**
 * Makes one rising percentage and the curves out of what the engine reports. Safe for several
 * threads.
 */
final class ProgressTracker {

  private static final int MAX_POINTS = 5_000;

  private final List<CurvePoint> curves = new ArrayList<>();
  private final Set<String> begun = new HashSet<>();
  private TrainingPhase phase;
  private String candidate = "";
  private String message = "";
  private int percent;
  private Stage lastStage = Stage.SPLITTING;

  ProgressTracker(TrainingPhase phase) {
    this.phase = phase;
    this.percent = Span.of(phase).from;
  }

  synchronized TrainingProgress now() {
    return new TrainingProgress(phase, candidate, percent, message, curves);
  }

  synchronized void enter(TrainingPhase next, String what) {
    phase = next;
    candidate = "";
    message = what;
    percent = Math.max(percent, Span.of(next).from);
  }

  synchronized void report(org.kindred.engine.training.TrainingProgress report) {
    if (report.stage() != lastStage) {
      begun.clear();
      lastStage = report.stage();
    }
    begun.add(report.candidate());
    phase = TrainingPhase.valueOf(report.stage().name());
    candidate = report.candidate();
    message = report.message();
    percent = Math.max(percent, Span.of(phase).at(begun.size() - 1, report.fraction()));
    new TreeMap<>(report.metrics())
        .forEach((metric, value) -> add(report.candidate(), metric, report.step(), value));
  }

  private void add(String name, String metric, long step, double value) {
    if (curves.size() < MAX_POINTS && Double.isFinite(value)) {
      curves.add(new CurvePoint(name, metric, step, value));
    }
  }

  /** Which part of the whole a phase usually takes, in percent. */
  private record Span(int from, int to) {

    /** What a candidate more takes of what is left: how many there are is not told before. */
    private static final double PART = 0.35;

    static Span of(TrainingPhase phase) {
      return switch (phase) {
        case WAITING -> new Span(0, 0);
        case GATHERING -> new Span(0, 8);
        case SPLITTING -> new Span(8, 10);
        case FITTING -> new Span(10, 55);
        case VALIDATING -> new Span(55, 60);
        case BLENDING -> new Span(60, 70);
        case REFITTING -> new Span(70, 92);
        case SAVING -> new Span(92, 96);
        case RELEASING -> new Span(96, 99);
        case DONE -> new Span(100, 100);
      };
    }

    int at(int doneBefore, double fraction) {
      double left = Math.pow(1 - PART, doneBefore);
      double done = 1 - left * (1 - PART * Math.min(1, Math.max(0, fraction)));
      return from + (int) Math.round((to - from) * done);
    }
  }
}
