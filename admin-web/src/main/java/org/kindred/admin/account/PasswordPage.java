package org.kindred.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.login.CurrentStaff;
import org.kindred.admin.page.Navigation;
import org.kindred.admin.page.Notices;
import org.kindred.core.account.AccountRefusedException;
import org.kindred.core.account.Accounts;

/** Changes one's own password; every other session of the account ends. */
@Named
@RequestScoped
public class PasswordPage {

  private final Accounts accounts;
  private final CurrentStaff staff;
  private final AccountForm form;
  private final Notices notices;
  private String old = "";

  @Inject
  public PasswordPage(Accounts accounts, CurrentStaff staff, AccountForm form, Notices notices) {
    this.accounts = accounts;
    this.staff = staff;
    this.form = form;
    this.notices = notices;
  }

  public @Nullable String change() {
    if (!form.isPasswordGood(staff.name())) {
      return null;
    }
    try {
      staff.goOn(accounts.changePassword(staff.name(), old, form.getPassword()));
    } catch (AccountRefusedException e) {
      form.refuse(e);
      return null;
    }
    notices.done("password.changed");
    return Navigation.again();
  }

  public String getOld() {
    return old;
  }

  public void setOld(String old) {
    this.old = old;
  }
}
