package org.kindred.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.page.Navigation;
import org.kindred.admin.page.Notices;
import org.kindred.admin.page.Presentation;
import org.kindred.core.account.Account;
import org.kindred.core.account.Accounts;
import org.kindred.core.account.LoginOutcome;
import org.kindred.core.account.Logins;

/** The login form, and the way out. */
@Named
@RequestScoped
public class LoginPage {

  private final Logins logins;
  private final Accounts accounts;
  private final CurrentStaff staff;
  private final HttpServletRequest request;
  private final Clock clock;
  private final Notices notices;
  private final Presentation presentation;
  private String name = "";
  private String password = "";
  private @Nullable String from;
  private boolean ended;

  @Inject
  public LoginPage(
      Logins logins,
      Accounts accounts,
      CurrentStaff staff,
      HttpServletRequest request,
      Clock clock,
      Notices notices,
      Presentation presentation) {
    this.logins = logins;
    this.accounts = accounts;
    this.staff = staff;
    this.request = request;
    this.clock = clock;
    this.notices = notices;
    this.presentation = presentation;
  }

  /** Before the form is shown: there may be nothing to log in to yet, or nobody left to. */
  public @Nullable String check() {
    if (staff.isPresent()) {
      return Navigation.to("/index");
    }
    return accounts.needsSetUp() ? Navigation.to("/setup") : null;
  }

  /** From a page that was open for too long: whose session is over as well begins anew. */
  public @Nullable String returnToDoor() {
    return staff.isPresent() ? null : Navigation.to("/login") + "&ended=true";
  }

  public @Nullable String logIn() {
    LoginOutcome outcome = logins.attempt(name, password);
    if (outcome instanceof LoginOutcome.Welcome welcome) {
      return enter(welcome.account());
    }
    if (outcome instanceof LoginOutcome.Locked locked) {
      String wait = presentation.formats().duration(locked.retryAfter());
      notices.refuse("login.locked", wait);
    } else {
      notices.refuse("login.refused");
    }
    return null;
  }

  /** Leaves for good: the session is gone. */
  public String logOut() {
    staff.find().map(Account::name).ifPresent(logins::leave);
    StaffSession.end(request);
    return Navigation.to("/login");
  }

  private @Nullable String enter(Account account) {
    StaffSession.begin(request, account, clock.instant());
    if (from == null || !ReturnAddress.isOurs(from)) {
      return Navigation.to("/index");
    }
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      context.getExternalContext().redirect(request.getContextPath() + from);
    } catch (IOException e) {
      throw new UncheckedIOException("The browser went away", e);
    }
    context.responseComplete();
    return null;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public @Nullable String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String from) {
    this.from = from;
  }

  /** Whether a session ended, rather than that somebody comes anew. */
  public boolean isEnded() {
    return ended;
  }

  public void setEnded(boolean ended) {
    this.ended = ended;
  }
}
