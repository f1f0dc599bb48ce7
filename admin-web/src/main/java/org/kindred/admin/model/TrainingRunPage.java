package org.kindred.admin.model;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.page.CurrentShop;
import org.kindred.core.training.CurvePoint;
import org.kindred.core.training.TrainingRun;
import org.kindred.core.training.TrainingRuns;

/** One training run: what competed, what won and why, and how it learned. */
@Named
@RequestScoped
public class TrainingRunPage {

  private final CurrentShop currentShop;
  private final TrainingRuns runs;
  private final ModelWords words;
  private long id;
  private @Nullable TrainingRun run;

  @Inject
  public TrainingRunPage(CurrentShop currentShop, TrainingRuns runs, ModelWords words) {
    this.currentShop = currentShop;
    this.runs = runs;
    this.words = words;
  }

  /** Null when the shop has no such run. */
  public @Nullable TrainingRun getRun() {
    if (run == null) {
      run = runs.find(currentShop.key(), id).orElse(null);
    }
    return run;
  }

  public List<String> getMetrics() {
    return TrainingCurves.metrics(points());
  }

  public String chart(String metric) {
    return TrainingCurves.chart(points(), metric, words::candidate);
  }

  private List<CurvePoint> points() {
    TrainingRun found = getRun();
    return found == null ? List.of() : found.progress().curves();
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
