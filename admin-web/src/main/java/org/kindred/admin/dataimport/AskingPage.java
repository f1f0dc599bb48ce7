package org.kindred.admin.dataimport;

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
import org.kindred.core.reconcile.ReconcileState;
import org.kindred.core.reconcile.Reconciliation;
import org.kindred.core.reconcile.Reconciliations;
import org.kindred.core.shop.Shops;

/** Follows what the shop itself is asked for: its products and orders, and what it never told. */
@Named
@RequestScoped
public class AskingPage {

  private final CurrentShop currentShop;
  private final Shops shops;
  private final Reconciliations reconciliations;
  private final CurrentStaff staff;
  private final Notices notices;
  private @Nullable Reconciliation newest;

  @Inject
  public AskingPage(
      CurrentShop currentShop,
      Shops shops,
      Reconciliations reconciliations,
      CurrentStaff staff,
      Notices notices) {
    this.currentShop = currentShop;
    this.shops = shops;
    this.reconciliations = reconciliations;
    this.staff = staff;
    this.notices = notices;
  }

  /** Whether the shop can be asked; one whose secrets do not open cannot. */
  public boolean isPossible() {
    return currentShop.isPresent()
        && shops.isReadable(currentShop.key())
        && reconciliations.isPossible(currentShop.key());
  }

  /** The last time it was asked; null before the first. */
  public @Nullable Reconciliation getNewest() {
    if (newest == null) {
      newest = reconciliations.list(currentShop.key(), 1).stream().findFirst().orElse(null);
    }
    return newest;
  }

  /** Whether the page should look again soon. */
  public boolean isBusy() {
    Reconciliation last = getNewest();
    return last != null && last.state() == ReconcileState.RUNNING;
  }

  public String ask() {
    String shop = currentShop.get().name();
    staff.act(Role.MARKETER, StaffAction.SHOP_ASKED, shop);
    reconciliations.start(currentShop.key());
    notices.done("ask.started", shop);
    return Navigation.again();
  }
}
