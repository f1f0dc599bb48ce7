package org.kindred.core.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kindred.core.persistence.TestDatabase;

/** The account services over a database and a data directory of one test. */
final class Staff implements AutoCloseable {

  static final String PASSWORD = "plum jam on toast";
  static final LoginName OWNER = new LoginName("mei");

  final TestDatabase database = new TestDatabase();
  final TestClock clock = new TestClock();
  final PasswordHasher hasher = new PasswordHasher(1000);
  final AuditTrail trail = new AuditTrail(database, clock);
  final Accounts accounts;
  final Logins logins = new Logins(database, trail, clock, hasher);

  private final Path tokenFile;

  Staff(Path dataDirectory) {
    tokenFile = dataDirectory.resolve("setup-token");
    accounts = new Accounts(database, trail, clock, hasher, dataDirectory.toString());
  }

  static NewAccount account(String name, Role role) {
    return new NewAccount(new LoginName(name), "Somebody", role, PASSWORD);
  }

  Path tokenFile() {
    return tokenFile;
  }

  String token() {
    try {
      return Files.readString(tokenFile).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Staff setUp() {
    if (accounts.needsSetUp()) {
      accounts.setUp(token(), account(OWNER.value(), Role.OWNER));
    }
    return this;
  }

  @Override
  public void close() {
    database.close();
  }
}
