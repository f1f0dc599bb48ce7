package org.kindred.admin.experiment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.login.CurrentStaff;
import org.kindred.admin.page.CurrentShop;
import org.kindred.admin.page.Navigation;
import org.kindred.admin.page.Notices;
import org.kindred.core.account.Role;
import org.kindred.core.account.StaffAction;
import org.kindred.core.experiment.Experiments;

/** How many visitors stay without recommendations, so that their worth can be told. */
@Named
@RequestScoped
public class ExperimentPage {

  private static final int MAX_PERCENT = 50;

  private final CurrentShop currentShop;
  private final Experiments experiments;
  private final CurrentStaff staff;
  private final Notices notices;
  private @Nullable String percent;

  @Inject
  public ExperimentPage(
      CurrentShop currentShop, Experiments experiments, CurrentStaff staff, Notices notices) {
    this.currentShop = currentShop;
    this.experiments = experiments;
    this.staff = staff;
    this.notices = notices;
  }

  /**
   * What is not a whole number of percents changes nothing: the running comparison is worth more.
   */
  public @Nullable String change() {
    int wanted = wholeNumber(getPercent());
    if (wanted < 0 || wanted > MAX_PERCENT) {
      notices.refuse("experiment.range");
      return null;
    }
    staff.act(Role.MARKETER, StaffAction.HOLDOUT_CHANGED, wanted + " %");
    experiments.changeHoldoutShare(currentShop.key(), wanted / 100.0);
    notices.done("experiment.changed", wanted);
    return Navigation.again();
  }

  public double getShare() {
    return experiments.holdoutShare(currentShop.key());
  }

  private static int wholeNumber(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** As it is typed. */
  public String getPercent() {
    if (percent == null) {
      percent = Long.toString(Math.round(getShare() * 100));
    }
    return percent;
  }

  public void setPercent(String percent) {
    this.percent = percent;
  }
}
