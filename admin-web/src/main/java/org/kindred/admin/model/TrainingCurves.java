package org.kindred.admin.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.page.Charts;
import org.kindred.core.training.CurvePoint;

/** Draws a run's curves: one chart per metric, one line per candidate. */
final class TrainingCurves {

  private TrainingCurves() {}

  /** The metrics there are points of, in the order they first appeared. */
  static List<String> metrics(List<CurvePoint> points) {
    Set<String> metrics = new LinkedHashSet<>();
    points.forEach(point -> metrics.add(point.metric()));
    return List.copyOf(metrics);
  }

  /**
   * The chart of a metric, as JSON.
   *
   * @param name what to call a candidate
   */
  static String chart(List<CurvePoint> points, String metric, UnaryOperator<String> name) {
    List<CurvePoint> of = points.stream().filter(p -> p.metric().equals(metric)).toList();
    Set<Long> steps = new TreeSet<>();
    Map<String, Map<Long, BigDecimal>> values = new LinkedHashMap<>();
    for (CurvePoint point : of) {
      steps.add(point.step());
      if (Double.isFinite(point.value())) {
        values
            .computeIfAbsent(point.candidate(), absent -> new LinkedHashMap<>())
            .put(point.step(), BigDecimal.valueOf(point.value()));
      }
    }
    Map<String, List<@Nullable BigDecimal>> lines = new LinkedHashMap<>();
    values.forEach((candidate, known) -> lines.put(name.apply(candidate), aligned(steps, known)));
    return Charts.lines(steps.stream().map(step -> Long.toString(step)).toList(), lines, false);
  }

  /** One value per step, null where the candidate has none: the chart draws over the gap. */
  private static List<@Nullable BigDecimal> aligned(Set<Long> steps, Map<Long, BigDecimal> known) {
    List<@Nullable BigDecimal> line = new ArrayList<>();
    steps.forEach(step -> line.add(known.get(step)));
    return line;
  }
}
