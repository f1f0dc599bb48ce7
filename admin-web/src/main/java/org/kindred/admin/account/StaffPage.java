package org.kindred.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.login.CurrentStaff;
import org.kindred.admin.page.Navigation;
import org.kindred.admin.page.Notices;
import org.kindred.core.account.Account;
import org.kindred.core.account.AccountRefusedException;
import org.kindred.core.account.Accounts;
import org.kindred.core.account.AuditEntry;
import org.kindred.core.account.AuditTrail;
import org.kindred.core.account.LoginName;
import org.kindred.core.account.Role;

/** Who is on the staff, and what they did. */
@Named
@RequestScoped
public class StaffPage {

  private static final int ACTIONS_SHOWN = 100;

  private final Accounts accounts;
  private final AuditTrail trail;
  private final CurrentStaff staff;
  private final AccountForm form;
  private final Notices notices;
  private String resetName = "";

  @Inject
  public StaffPage(
      Accounts accounts, AuditTrail trail, CurrentStaff staff, AccountForm form, Notices notices) {
    this.accounts = accounts;
    this.trail = trail;
    this.staff = staff;
    this.form = form;
    this.notices = notices;
  }

  public @Nullable String create() {
    LoginName owner = staff.require(Role.OWNER).name();
    return form.submit(account -> accounts.create(owner, account))
        .map(created -> again("staff.created", created.displayName()))
        .orElse(null);
  }

  public @Nullable String become(Account account, Role role) {
    LoginName owner = staff.require(Role.OWNER).name();
    return change("staff.changed", () -> accounts.changeRole(owner, account.name(), role));
  }

  public @Nullable String setActive(Account account, boolean active) {
    LoginName owner = staff.require(Role.OWNER).name();
    return change("staff.changed", () -> accounts.setActive(owner, account.name(), active));
  }

  public @Nullable String resetPassword() {
    LoginName owner = staff.require(Role.OWNER).name();
    LoginName name = new LoginName(resetName);
    if (!form.isPasswordGood(name)) {
      return null;
    }
    return change(
        "staff.passwordReset", () -> accounts.resetPassword(owner, name, form.getPassword()));
  }

  private @Nullable String change(String done, Supplier<Account> change) {
    try {
      return again(done, change.get().displayName());
    } catch (AccountRefusedException e) {
      form.refuse(e);
      return null;
    }
  }

  private String again(String done, String displayName) {
    notices.done(done, displayName);
    return Navigation.again();
  }

  public List<Account> getAccounts() {
    return accounts.list();
  }

  public List<AuditEntry> getActions() {
    return trail.list(ACTIONS_SHOWN);
  }

  public boolean isMyself(Account account) {
    return account.name().equals(staff.name());
  }

  public String getResetName() {
    return resetName;
  }

  public void setResetName(String resetName) {
    this.resetName = resetName;
  }
}
