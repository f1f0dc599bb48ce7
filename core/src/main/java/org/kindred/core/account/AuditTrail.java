package org.kindred.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.Transactions;

/** What the staff did, kept for ever. Safe for several threads. */
@ApplicationScoped
public class AuditTrail {

  private static final int MAX_SUBJECT = 300;

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public AuditTrail(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Keeps that somebody did something; joins the caller's transaction.
   *
   * @param subject to what, such as a shop's name; cut after 300 characters. Never names a shopper
   */
  public void record(LoginName name, StaffAction action, String subject) {
    transactions.run(
        entityManager ->
            Sql.on(entityManager)
                .update(
                    "insert into staff_action (id, login_name, action, subject, occurred_at)"
                        + " values (?, ?, ?, ?, ?)",
                    TimeOrderedIds.next(),
                    name.value(),
                    action,
                    subject.length() <= MAX_SUBJECT ? subject : subject.substring(0, MAX_SUBJECT),
                    clock.instant()));
  }

  /** The newest, newest first. */
  public List<AuditEntry> list(int limit) {
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                .list(
                    "select login_name, action, subject, occurred_at from staff_action"
                        + " order by occurred_at desc, id desc limit ?",
                    row ->
                        new AuditEntry(
                            new LoginName(row.getString("login_name")),
                            StaffAction.valueOf(row.getString("action")),
                            row.getString("subject"),
                            Sql.instant(row, "occurred_at")),
                    limit));
  }
}
