package org.kindred.core.account;

import java.time.Instant;
import java.util.Optional;
import org.kindred.core.persistence.Sql;

/** The rows of {@code login_failure}; used inside a transaction. */
final class LoginFailures {

  private LoginFailures() {}

  static Optional<FailedLogins> find(Sql sql, LoginName name) {
    return sql.first(
        "select failures, last_failed_at from login_failure where login_name = ?",
        row -> new FailedLogins(row.getInt("failures"), Sql.instant(row, "last_failed_at")),
        name.value());
  }

  /** Counts in the database, so that attempts made at once all count. */
  static void add(Sql sql, LoginName name, Instant now) {
    sql.update(
        "delete from login_failure where last_failed_at <= ?",
        now.minus(FailedLogins.FORGOTTEN_AFTER));
    int counted =
        sql.update(
            "update login_failure set failures = failures + 1, last_failed_at = ?"
                + " where login_name = ?",
            now,
            name.value());
    if (counted == 0) {
      sql.update(
          "insert into login_failure (login_name, failures, last_failed_at) values (?, 1, ?)",
          name.value(),
          now);
    }
  }

  static void clear(Sql sql, LoginName name) {
    sql.update("delete from login_failure where login_name = ?", name.value());
  }
}
