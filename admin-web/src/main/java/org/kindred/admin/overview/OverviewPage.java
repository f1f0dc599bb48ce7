package org.kindred.admin.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.page.CurrentShop;
import org.kindred.core.attribution.ConversionReports;
import org.kindred.core.attribution.Funnel;
import org.kindred.core.attribution.ReportQuery;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.intake.IntakeHealth;
import org.kindred.core.intake.ShopIntakeHealth;
import org.kindred.core.modelstore.ModelVersion;
import org.kindred.core.modelstore.ModelVersions;
import org.kindred.core.shop.Shop;
import org.kindred.core.training.TrainingReadiness;
import org.kindred.core.training.TrainingRun;
import org.kindred.core.training.TrainingRuns;

/** How the shop does, at a glance. */
@Named
@RequestScoped
public class OverviewPage {

  private final CurrentShop currentShop;
  private final Catalog catalog;
  private final IntakeHealth intakeHealth;
  private final TrainingRuns runs;
  private final ModelVersions models;
  private final ConversionReports reports;
  private final Clock clock;
  private @Nullable ShopIntakeHealth intake;
  private @Nullable Long products;
  private @Nullable TrainingReadiness readiness;
  private @Nullable ModelVersion model;
  private boolean modelLookedUp;
  private @Nullable Funnel yesterday;

  @Inject
  public OverviewPage(
      CurrentShop currentShop,
      Catalog catalog,
      IntakeHealth intakeHealth,
      TrainingRuns runs,
      ModelVersions models,
      ConversionReports reports,
      Clock clock) {
    this.currentShop = currentShop;
    this.catalog = catalog;
    this.intakeHealth = intakeHealth;
    this.runs = runs;
    this.models = models;
    this.reports = reports;
    this.clock = clock;
  }

  public ShopIntakeHealth getIntake() {
    if (intake == null) {
      intake = intakeHealth.of(currentShop.key());
    }
    return intake;
  }

  public long getProducts() {
    if (products == null) {
      products = catalog.count(currentShop.key());
    }
    return products;
  }

  public TrainingReadiness getReadiness() {
    if (readiness == null) {
      readiness = runs.readiness(currentShop.key());
    }
    return readiness;
  }

  /** What is still missing before a first model can be trained. */
  public long getMissingInteractions() {
    return Math.max(0, getReadiness().needed() - getReadiness().interactions());
  }

  public @Nullable ModelVersion getModel() {
    if (!modelLookedUp) {
      model = models.live(currentShop.key()).orElse(null);
      modelLookedUp = true;
    }
    return model;
  }

  public @Nullable TrainingRun getTraining() {
    return runs.current(currentShop.key()).orElse(null);
  }

  public Funnel getYesterday() {
    if (yesterday == null) {
      Shop shop = currentShop.get();
      LocalDate day = LocalDate.ofInstant(clock.instant(), shop.timeZone()).minusDays(1);
      yesterday = reports.report(ReportQuery.of(shop.key(), day, day)).total();
    }
    return yesterday;
  }

  /** The way from an empty installation to a number in the report. */
  public List<NextStep> getSteps() {
    List<NextStep> steps = new ArrayList<>();
    boolean connected = currentShop.isPresent();
    steps.add(
        new NextStep(
            "connect",
            connected ? "/shops" : "/connect",
            connected && !currentShop.isDisconnected()));
    steps.add(new NextStep("catalog", "/imports", connected && getProducts() > 0));
    steps.add(new NextStep("events", "/imports", connected && getReadiness().interactions() > 0));
    steps.add(new NextStep("train", "/models", connected && getModel() != null));
    steps.add(new NextStep("embed", connected ? "/shop" : "/shops", connected && hasImpressions()));
    return steps;
  }

  /** Whether anything is left to do. */
  public boolean isBeginning() {
    return getSteps().stream().anyMatch(step -> !step.done());
  }

  private boolean hasImpressions() {
    Shop shop = currentShop.get();
    LocalDate today = LocalDate.ofInstant(clock.instant(), shop.timeZone());
    return reports
            .report(ReportQuery.of(shop.key(), today.minusDays(30), today))
            .total()
            .impressions()
        > 0;
  }
}
