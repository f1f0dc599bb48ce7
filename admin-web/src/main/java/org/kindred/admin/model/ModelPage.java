package org.kindred.admin.model;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.login.CurrentStaff;
import org.kindred.admin.page.CurrentShop;
import org.kindred.admin.page.Navigation;
import org.kindred.admin.page.Notices;
import org.kindred.admin.page.Presentation;
import org.kindred.core.account.Role;
import org.kindred.core.account.StaffAction;
import org.kindred.core.modelstore.BrokenModelException;
import org.kindred.core.modelstore.ModelState;
import org.kindred.core.modelstore.ModelVersion;
import org.kindred.core.modelstore.ModelVersions;
import org.kindred.core.training.TrainingReadiness;
import org.kindred.core.training.TrainingRun;
import org.kindred.core.training.TrainingRuns;

/** Trains, follows the training, and chooses which model is live. */
@Named
@RequestScoped
public class ModelPage {

  private static final int SHOWN = 30;

  private final CurrentShop currentShop;
  private final TrainingRuns runs;
  private final ModelVersions models;
  private final CurrentStaff staff;
  private final Notices notices;
  private final Presentation presentation;
  private @Nullable List<ModelVersion> versions;
  private @Nullable List<TrainingRun> history;

  @Inject
  public ModelPage(
      CurrentShop currentShop,
      TrainingRuns runs,
      ModelVersions models,
      CurrentStaff staff,
      Notices notices,
      Presentation presentation) {
    this.currentShop = currentShop;
    this.runs = runs;
    this.models = models;
    this.staff = staff;
    this.notices = notices;
    this.presentation = presentation;
  }

  public String train() {
    staff.act(Role.MARKETER, StaffAction.TRAINING_STARTED, currentShop.get().name());
    runs.start(currentShop.key());
    notices.done("model.trainingStarted");
    return Navigation.again();
  }

  public String cancel() {
    TrainingRun run = getCurrent();
    staff.act(Role.MARKETER, StaffAction.TRAINING_CANCELLED, currentShop.get().name());
    if (run != null && runs.cancel(currentShop.key(), run.id())) {
      notices.done("model.trainingCancelled");
    }
    return Navigation.again();
  }

  public String activate(ModelVersion version) {
    String subject = currentShop.get().name() + ": " + version.winner();
    staff.act(Role.MARKETER, StaffAction.MODEL_ACTIVATED, subject);
    try {
      models.activate(currentShop.key(), version.id());
      notices.done("model.activated", presentation.dateTime(version.createdAt()));
    } catch (BrokenModelException e) {
      notices.refuse("model.broken");
    }
    return Navigation.again();
  }

  public boolean canActivate(ModelVersion version) {
    return version.state() == ModelState.RETIRED || version.state() == ModelState.HELD_BACK;
  }

  public @Nullable TrainingRun getCurrent() {
    return runs.current(currentShop.key()).orElse(null);
  }

  public TrainingReadiness getReadiness() {
    return runs.readiness(currentShop.key());
  }

  public List<ModelVersion> getVersions() {
    if (versions == null) {
      versions = models.list(currentShop.key(), SHOWN);
    }
    return versions;
  }

  public List<TrainingRun> getHistory() {
    if (history == null) {
      history = runs.list(currentShop.key(), SHOWN);
    }
    return history;
  }
}
