package org.kindred.admin.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.account.AccountForm;
import org.kindred.admin.login.CurrentStaff;
import org.kindred.admin.page.Navigation;
import org.kindred.core.account.Account;
import org.kindred.core.account.Accounts;
import org.kindred.core.account.Role;

/** Makes the first account with the one-time token, and logs its owner in. */
@Named("setUpPage")
@RequestScoped
public class SetUpPage {

  private final Accounts accounts;
  private final CurrentStaff staff;
  private final AccountForm form;
  private String token = "";

  @Inject
  public SetUpPage(Accounts accounts, CurrentStaff staff, AccountForm form) {
    this.accounts = accounts;
    this.staff = staff;
    this.form = form;
  }

  /** The page is gone once there is an account. */
  public @Nullable String check() {
    return accounts.needsSetUp() ? null : Navigation.to("/login");
  }

  public @Nullable String begin() {
    form.setRole(Role.OWNER);
    Account owner = form.submit(account -> accounts.setUp(token, account)).orElse(null);
    if (owner == null) {
      return null;
    }
    staff.goOn(owner);
    return Navigation.to("/index");
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
