package org.kindred.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;

/**
 * Checks passwords. Whoever fails often under a name waits longer each time, whether an account has
 * that name or not, and neither the answer nor its time tells which. Safe for several threads.
 */
@ApplicationScoped
public class Logins {

  private final Transactions transactions;
  private final AuditTrail trail;
  private final Clock clock;
  private final PasswordHasher hasher;

  @Inject
  public Logins(Transactions transactions, AuditTrail trail, Clock clock, PasswordHasher hasher) {
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
    this.hasher = hasher;
  }

  /** Takes what somebody typed. */
  public LoginOutcome attempt(String typedName, String password) {
    if (!LoginName.isValid(typedName) || password.length() > PasswordRules.MAX_LENGTH) {
      hasher.pretendToMatch("");
      return new LoginOutcome.Refused();
    }
    LoginName name = new LoginName(typedName);
    Duration wait = waitOf(name);
    if (!wait.isZero()) {
      return new LoginOutcome.Locked(wait);
    }
    countAsFailure(name);
    String hash = hashOf(name).orElse(null);
    return matches(password, hash) ? welcome(name, password) : refuse(name);
  }

  /** Keeps in the audit trail that somebody left. */
  public void leave(LoginName name) {
    trail.record(name, StaffAction.LOGGED_OUT, "");
  }

  private boolean matches(String password, @Nullable String hash) {
    if (hash == null) {
      hasher.pretendToMatch(password);
      return false;
    }
    return hasher.matches(password, hash);
  }

  private LoginOutcome welcome(LoginName name, String password) {
    return transactions.required(
        entityManager -> {
          StoredAccount account = AccountRows.get(entityManager, name);
          if (hasher.isOutdated(account.passwordHash())) {
            account.rehash(hasher.hash(password));
          }
          account.loggedIn(clock.instant());
          LoginFailures.clear(Sql.on(entityManager), name);
          trail.record(name, StaffAction.LOGGED_IN, "");
          return new LoginOutcome.Welcome(account.toAccount());
        });
  }

  private LoginOutcome refuse(LoginName name) {
    Duration wait = waitOf(name);
    if (wait.isZero()) {
      return new LoginOutcome.Refused();
    }
    trail.record(name, StaffAction.LOGIN_LOCKED, wait.toString());
    return new LoginOutcome.Locked(wait);
  }

  /** Before the password is checked, so that many guesses at once gain nothing. */
  private void countAsFailure(LoginName name) {
    transactions.run(
        entityManager -> LoginFailures.add(Sql.on(entityManager), name, clock.instant()));
  }

  private Duration waitOf(LoginName name) {
    return transactions
        .required(entityManager -> LoginFailures.find(Sql.on(entityManager), name))
        .map(failed -> failed.waitFrom(clock.instant()))
        .orElse(Duration.ZERO);
  }

  /** Of an active account only. */
  private Optional<String> hashOf(LoginName name) {
    return transactions.required(
        entityManager ->
            AccountRows.find(entityManager, name)
                .filter(account -> account.toAccount().active())
                .map(StoredAccount::passwordHash));
  }
}
