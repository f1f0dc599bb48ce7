package org.kindred.admin.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.kindred.core.account.Account;
import org.kindred.core.account.Accounts;
import org.kindred.core.account.LoginName;

/**
 * What a session remembers of a login. The account itself is looked up at each request, so that a
 * role that was taken away is gone at once.
 *
 * @param name who logged in
 * @param since when; a password that was changed later ends the session
 */
record StaffSession(String name, Instant since) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = StaffSession.class.getName();

  /** Begins a session under a new id, so that one planted before the login is worth nothing. */
  static void begin(HttpServletRequest request, Account account, Instant now) {
    request.getSession(true);
    request.changeSessionId();
    request.getSession().setAttribute(ATTRIBUTE, new StaffSession(account.name().value(), now));
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** The account at the other end, if it is still allowed in. */
  static Optional<Account> account(HttpServletRequest request, Accounts accounts) {
    return find(request)
        .flatMap(staff -> accounts.find(new LoginName(staff.name)).filter(staff::isValidFor));
  }

  /** Who logged in, whether or not they are still allowed in. */
  static Optional<String> name(HttpServletRequest request) {
    return find(request).map(StaffSession::name);
  }

  private static Optional<StaffSession> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof StaffSession staff
        ? Optional.of(staff)
        : Optional.empty();
  }

  private boolean isValidFor(Account account) {
    return account.active() && !account.passwordChangedAt().isAfter(since);
  }
}
