package org.kindred.admin.delivery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.login.CurrentStaff;
import org.kindred.admin.page.CurrentShop;
import org.kindred.admin.page.Navigation;
import org.kindred.admin.page.Notices;
import org.kindred.core.account.Role;
import org.kindred.core.account.StaffAction;
import org.kindred.core.intake.IntakeHealth;
import org.kindred.core.intake.ParkedDeliveries;
import org.kindred.core.intake.ParkedDelivery;
import org.kindred.core.intake.ShopIntakeHealth;
import org.kindred.core.shop.ShopKey;

/** Deliveries that wait for somebody to look at them. */
@Named
@ViewScoped
public class DeliveryPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 200;
  private static final int BODY_SHOWN = 20_000;

  private final CurrentShop currentShop;
  private final ParkedDeliveries parked;
  private final IntakeHealth intakeHealth;
  private final CurrentStaff staff;
  private final Notices notices;
  private transient @Nullable List<ParkedDelivery> list;
  private transient List<ParkedDelivery> selected = List.of();
  private String body = "";

  @Inject
  public DeliveryPage(
      CurrentShop currentShop,
      ParkedDeliveries parked,
      IntakeHealth intakeHealth,
      CurrentStaff staff,
      Notices notices) {
    this.currentShop = currentShop;
    this.parked = parked;
    this.intakeHealth = intakeHealth;
    this.staff = staff;
    this.notices = notices;
  }

  public List<ParkedDelivery> getList() {
    if (list == null) {
      list = parked.list(currentShop.key(), SHOWN);
    }
    return list;
  }

  public ShopIntakeHealth getHealth() {
    return intakeHealth.of(currentShop.key());
  }

  /** Shows the body as it was delivered; it may name shoppers, so a marketer's. */
  public void inspect(ParkedDelivery delivery) {
    staff.require(Role.MARKETER);
    body = parked.body(currentShop.key(), delivery.id(), BODY_SHOWN);
  }

  public @Nullable String replaySelected() {
    if (nothingSelected()) {
      return null;
    }
    staff.act(Role.MARKETER, StaffAction.DELIVERIES_REPLAYED, subject(selected.size()));
    ShopKey shop = currentShop.key();
    long done = selected.stream().filter(each -> parked.replay(shop, each.id())).count();
    notices.done("delivery.replayed", done);
    return Navigation.again();
  }

  public String replayAll() {
    staff.require(Role.MARKETER);
    int done = parked.replayAll(currentShop.key());
    staff.act(Role.MARKETER, StaffAction.DELIVERIES_REPLAYED, subject(done));
    notices.done("delivery.replayed", done);
    return Navigation.again();
  }

  public @Nullable String discardSelected() {
    if (nothingSelected()) {
      return null;
    }
    staff.act(Role.MARKETER, StaffAction.DELIVERIES_DISCARDED, subject(selected.size()));
    ShopKey shop = currentShop.key();
    long done = selected.stream().filter(each -> parked.discard(shop, each.id())).count();
    notices.done("delivery.discarded", done);
    return Navigation.again();
  }

  private boolean nothingSelected() {
    if (selected.isEmpty()) {
      notices.refuse("delivery.selectFirst");
    }
    return selected.isEmpty();
  }

  private String subject(long count) {
    return currentShop.get().name() + ": " + count;
  }

  public String getBody() {
    return body;
  }

  public List<ParkedDelivery> getSelected() {
    return selected;
  }

  public void setSelected(@Nullable List<ParkedDelivery> selected) {
    this.selected = selected == null ? List.of() : List.copyOf(selected);
  }
}
