package org.kindred.core.experiment;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.shop.Shop;

/** The rows of {@code experiment} and {@code experiment_member}. */
final class ExperimentRows {

  private final Sql sql;
  private final Shop shop;

  ExperimentRows(EntityManager entityManager, Shop shop) {
    this.sql = Sql.on(entityManager);
    this.shop = shop;
  }

  /** A visitor who came under an experiment. */
  record Member(long experimentId, VisitorId visitor, Arm arm, Instant exposedAt) {}

  Optional<RunningExperiment> running() {
    return sql.first(
        "select id, holdout_share from experiment where shop_id = ? and ended_at is null"
            + " order by started_at desc, id desc",
        row -> new RunningExperiment(row.getLong(1), row.getBigDecimal(2).doubleValue()),
        shop.id());
  }

  RunningExperiment begin(double share, Instant now) {
    sql.update(
        "update experiment set ended_at = ? where shop_id = ? and ended_at is null",
        now,
        shop.id());
    long id = TimeOrderedIds.next();
    sql.update(
        "insert into experiment (id, shop_id, holdout_share, started_at) values (?, ?, ?, ?)",
        id,
        shop.id(),
        BigDecimal.valueOf(share),
        now);
    return new RunningExperiment(id, share);
  }

  Optional<Arm> arm(long experimentId, VisitorId visitor) {
    return sql.first(
        "select arm from experiment_member"
            + " where shop_id = ? and experiment_id = ? and visitor_id = ?",
        row -> Arm.valueOf(row.getString(1)),
        shop.id(),
        experimentId,
        visitor.value());
  }

  /** Keeps what is known of a visitor already. */
  void add(List<Member> members) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Member member : members) {
      rows.add(
          new @Nullable Object[] {
            TimeOrderedIds.next(),
            shop.id(),
            member.experimentId(),
            member.visitor().value(),
            member.arm(),
            member.exposedAt()
          });
    }
    sql.batch(
        "insert ignore into experiment_member"
            + " (id, shop_id, experiment_id, visitor_id, arm, exposed_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** The browser's row becomes the customer's, unless the customer has one: that one holds. */
  void follow(VisitorId browser, VisitorId customer) {
    List<Long> known =
        sql.list(
            "select experiment_id from experiment_member where shop_id = ? and visitor_id = ?",
            row -> row.getLong(1),
            shop.id(),
            customer.value());
    for (long experiment : known) {
      sql.update(
          "delete from experiment_member"
              + " where shop_id = ? and experiment_id = ? and visitor_id = ?",
          shop.id(),
          experiment,
          browser.value());
    }
    sql.update(
        "update experiment_member set visitor_id = ? where shop_id = ? and visitor_id = ?",
        customer.value(),
        shop.id(),
        browser.value());
  }
}
