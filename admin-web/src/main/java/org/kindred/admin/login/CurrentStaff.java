package org.kindred.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.account.Account;
import org.kindred.core.account.Accounts;
import org.kindred.core.account.AuditTrail;
import org.kindred.core.account.LoginName;
import org.kindred.core.account.Role;
import org.kindred.core.account.StaffAction;

/** The member of the staff who made this request. */
@Named("staff")
@RequestScoped
public class CurrentStaff {

  private final HttpServletRequest request;
  private final Accounts accounts;
  private final AuditTrail trail;
  private final Clock clock;
  private @Nullable Account account;
  private boolean lookedUp;

  @Inject
  public CurrentStaff(
      HttpServletRequest request, Accounts accounts, AuditTrail trail, Clock clock) {
    this.request = request;
    this.accounts = accounts;
    this.trail = trail;
    this.clock = clock;
  }

  /** Empty before the login. */
  public Optional<Account> find() {
    if (!lookedUp) {
      account = StaffSession.account(request, accounts).orElse(null);
      lookedUp = true;
    }
    return Optional.ofNullable(account);
  }

  public LoginName name() {
    return require(Role.VIEWER).name();
  }

  /** The account, if its role includes the needed one; throws {@link NotAllowedException}. */
  public Account require(Role needed) {
    return find()
        .filter(found -> found.role().includes(needed))
        .orElseThrow(() -> new NotAllowedException(needed));
  }

  /** Checks the role and keeps the action in the audit trail. */
  public void act(Role needed, StaffAction action, String subject) {
    trail.record(require(needed).name(), action, subject);
  }

  /** Goes on with this session after the password was changed in it. */
  public void goOn(Account changed) {
    StaffSession.begin(request, changed, clock.instant());
    account = changed;
    lookedUp = true;
  }

  public boolean isPresent() {
    return find().isPresent();
  }

  public String getDisplayName() {
    return find().map(Account::displayName).orElse("");
  }

  public @Nullable Role getRole() {
    return find().map(Account::role).orElse(null);
  }

  /** Whether the pages offer what steers. */
  public boolean isMarketer() {
    return find().filter(found -> found.role().includes(Role.MARKETER)).isPresent();
  }

  /** Whether the pages offer what is the owner's alone. */
  public boolean isOwner() {
    return find().filter(found -> found.role() == Role.OWNER).isPresent();
  }
}
