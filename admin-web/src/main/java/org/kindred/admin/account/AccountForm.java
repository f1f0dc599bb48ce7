package org.kindred.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kindred.admin.page.Notices;
import org.kindred.core.account.Account;
import org.kindred.core.account.AccountRefusedException;
import org.kindred.core.account.LoginName;
import org.kindred.core.account.NewAccount;
import org.kindred.core.account.PasswordRules;
import org.kindred.core.account.Role;

/** The fields of a new account, and what is wrong with them in the reader's words. */
@Named
@RequestScoped
public class AccountForm {

  private final Notices notices;
  private String name = "";
  private String displayName = "";
  private Role role = Role.VIEWER;
  private String password = "";
  private String repeated = "";

  @Inject
  public AccountForm(Notices notices) {
    this.notices = notices;
  }

  /** Hands over the account if the fields are right; empty, with notices, if anything is not. */
  public Optional<Account> submit(Function<NewAccount, Account> action) {
    if (!LoginName.isValid(name)) {
      notices.refuse("account.name.invalid");
      return Optional.empty();
    }
    LoginName loginName = new LoginName(name);
    if (!isPasswordGood(loginName)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          action.apply(new NewAccount(loginName, displayNameOrLogin(), role, password)));
    } catch (AccountRefusedException e) {
      refuse(e);
      return Optional.empty();
    }
  }

  /** Says why a change was refused. */
  public void refuse(AccountRefusedException refused) {
    notices.refuse("Reason." + refused.reason().name());
  }

  /** Whether the two entries agree and keep the rules; says what does not. */
  public boolean isPasswordGood(LoginName loginName) {
    if (!password.equals(repeated)) {
      notices.refuse("password.differs");
      return false;
    }
    Set<PasswordRules.Fault> faults = PasswordRules.faults(loginName, password);
    faults.forEach(fault -> notices.refuse("Fault." + fault.name()));
    return faults.isEmpty();
  }

  private String displayNameOrLogin() {
    return displayName.isBlank() ? name.strip() : displayName.strip();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
