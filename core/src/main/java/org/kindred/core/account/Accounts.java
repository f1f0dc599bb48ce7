package org.kindred.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kindred.core.account.AccountRefusedException.Reason;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.Transactions;

/** The staff's accounts. Every change is in the audit trail. Safe for several threads. */
@ApplicationScoped
public class Accounts {

  private static final System.Logger LOG = System.getLogger(Accounts.class.getName());

  private final Transactions transactions;
  private final AuditTrail trail;
  private final Clock clock;
  private final SetUpToken token;
  private final PasswordHasher hasher;

  /**
   * @param dataDirectory {@code kindred.data.directory}: holds the set-up token until it is used
   */
  @Inject
  public Accounts(
      Transactions transactions,
      AuditTrail trail,
      Clock clock,
      PasswordHasher hasher,
      @ConfigProperty(name = "kindred.data.directory") String dataDirectory) {
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
    this.hasher = hasher;
    this.token = new SetUpToken(Path.of(dataDirectory));
  }

  /** A database that is away then makes the token when the set-up page is first opened. */
  void makeTokenAtFirstStart(@Observes Startup startup) {
    try {
      needsSetUp();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Whether Kindred needs set-up is not known yet", e);
    }
  }

  /** Whether there is no account yet; makes the one-time token if so. */
  public boolean needsSetUp() {
    boolean empty = transactions.required(AccountRows::isEmpty);
    if (empty) {
      token.ensure();
    }
    return empty;
  }

  /**
   * Makes the first account; it is an owner's whatever role was asked for, and the token is gone.
   * The token stands for a login, as whoever had it goes on with the account.
   */
  public Account setUp(String typedToken, NewAccount first) {
    refuseUnless(needsSetUp(), Reason.ALREADY_SET_UP);
    refuseUnless(token.matches(typedToken), Reason.WRONG_TOKEN);
    refuseWeak(first.name(), first.password());
    refuseUnless(token.use(), Reason.WRONG_TOKEN);
    NewAccount owner =
        new NewAccount(first.name(), first.displayName(), Role.OWNER, first.password());
    String hash = hasher.hash(owner.password());
    return transactions.required(
        entityManager -> {
          refuseUnless(AccountRows.isEmpty(entityManager), Reason.ALREADY_SET_UP);
          trail.record(owner.name(), StaffAction.SET_UP, "");
          StoredAccount account = persist(entityManager, owner, hash);
          account.loggedIn(clock.instant());
          return account.toAccount();
        });
  }

  /** The account, active or not. */
  public Optional<Account> find(LoginName name) {
    return transactions.required(
        entityManager -> AccountRows.find(entityManager, name).map(StoredAccount::toAccount));
  }

  /** All accounts, by name. */
  public List<Account> list() {
    return transactions.required(
        entityManager ->
            AccountRows.all(entityManager).stream().map(StoredAccount::toAccount).toList());
  }

  /** Adds somebody to the staff; only an owner may. */
  public Account create(LoginName actor, NewAccount account) {
    refuseUnlessOwner(actor);
    refuseWeak(account.name(), account.password());
    refuseUnless(find(account.name()).isEmpty(), Reason.NAME_TAKEN);
    String hash = hasher.hash(account.password());
    return transactions.required(
        entityManager -> {
          trail.record(actor, StaffAction.ACCOUNT_CREATED, account.name() + " " + account.role());
          return persist(entityManager, account, hash).toAccount();
        });
  }

  /** Changes one's own password. */
  public Account changePassword(LoginName name, String oldPassword, String newPassword) {
    String hash =
        transactions.required(entityManager -> AccountRows.get(entityManager, name).passwordHash());
    refuseUnless(hasher.matches(oldPassword, hash), Reason.WRONG_PASSWORD);
    return replacePassword(name, name, newPassword, StaffAction.PASSWORD_CHANGED);
  }

  /** Gives somebody else a new password and lets them try at once; only an owner may. */
  public Account resetPassword(LoginName actor, LoginName name, String newPassword) {
    refuseUnlessOwner(actor);
    return replacePassword(actor, name, newPassword, StaffAction.PASSWORD_RESET);
  }

  /** Only an owner may, and one owner must remain. */
  public Account changeRole(LoginName actor, LoginName name, Role role) {
    return change(
        actor, name, StaffAction.ROLE_CHANGED, name + " " + role, account -> account.become(role));
  }

  /** Lets somebody log in, or not any more; only an owner may, and one owner must remain. */
  public Account setActive(LoginName actor, LoginName name, boolean active) {
    return change(
        actor,
        name,
        active ? StaffAction.ACCOUNT_ACTIVATED : StaffAction.ACCOUNT_DEACTIVATED,
        name.value(),
        account -> account.activate(active));
  }

  private Account change(
      LoginName actor,
      LoginName name,
      StaffAction action,
      String subject,
      Consumer<StoredAccount> change) {
    refuseUnlessOwner(actor);
    return transactions.required(
        entityManager -> {
          StoredAccount account = AccountRows.get(entityManager, name);
          change.accept(account);
          entityManager.flush();
          refuseUnless(AccountRows.hasActiveOwner(entityManager), Reason.LAST_OWNER);
          trail.record(actor, action, subject);
          return account.toAccount();
        });
  }

  private Account replacePassword(
      LoginName actor, LoginName name, String newPassword, StaffAction action) {
    refuseWeak(name, newPassword);
    String hash = hasher.hash(newPassword);
    return transactions.required(
        entityManager -> {
          StoredAccount account = AccountRows.get(entityManager, name);
          account.changePassword(hash, clock.instant());
          LoginFailures.clear(Sql.on(entityManager), name);
          trail.record(actor, action, name.value());
          return account.toAccount();
        });
  }

  private StoredAccount persist(EntityManager entityManager, NewAccount account, String hash) {
    StoredAccount stored = new StoredAccount(TimeOrderedIds.next(), account, hash, clock.instant());
    entityManager.persist(stored);
    return stored;
  }

  private void refuseUnlessOwner(LoginName actor) {
    refuseUnless(
        find(actor).filter(account -> account.active() && account.role() == Role.OWNER).isPresent(),
        Reason.NOT_ALLOWED);
  }

  private static void refuseWeak(LoginName name, String password) {
    refuseUnless(PasswordRules.faults(name, password).isEmpty(), Reason.WEAK_PASSWORD);
  }

  private static void refuseUnless(boolean condition, Reason reason) {
    if (!condition) {
      throw new AccountRefusedException(reason);
    }
  }
}
