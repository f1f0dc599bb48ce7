package org.kindred.core.reconcile;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;

/** The rows of {@code reconciliation} and {@code reconciled_product}. */
final class ReconcileRows {

  private static final int MAX_MESSAGE = 1_000;

  private final Sql sql;
  private final Shop shop;

  ReconcileRows(EntityManager entityManager, Shop shop) {
    this.sql = Sql.on(entityManager);
    this.shop = shop;
  }

  /**
   * A reconciliation as it is worked on.
   *
   * @param cursor where the next page of the phase starts, or null for the first
   * @param attempts how many have failed in a row
   */
  record Step(Reconciliation reconciliation, @Nullable PageCursor cursor, int attempts) {

    long id() {
      return reconciliation.id();
    }
  }

  void add(ReconcileTrigger trigger, ReconcilePhase phase, Instant since, Instant now) {
    sql.update(
        "insert into reconciliation (id, shop_id, cause, state, phase, since, started_at, due_at,"
            + " attempts, products, orders, refunds, removed_products, rejected)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0)",
        TimeOrderedIds.next(),
        shop.id(),
        trigger,
        ReconcileState.RUNNING,
        phase,
        since,
        now,
        now);
  }

  List<Reconciliation> newest(int limit) {
    return sql.list(
        "select * from reconciliation where shop_id = ? order by id desc limit ?",
        ReconcileRows::read,
        shop.id(),
        limit);
  }

  Optional<Reconciliation> lastCompleted() {
    return sql.first(
        "select * from reconciliation where shop_id = ? and state = ? order by id desc limit 1",
        ReconcileRows::read,
        shop.id(),
        ReconcileState.COMPLETED);
  }

  /** Keeps two servers from beginning at the same time. */
  boolean lockShop() {
    return sql.first("select id from shop where id = ? for update", row -> true, shop.id())
        .isPresent();
  }

  boolean isRunning() {
    return sql.number(
            "select count(*) from reconciliation where shop_id = ? and state = ?",
            shop.id(),
            ReconcileState.RUNNING)
        > 0;
  }

  /** Takes the step that is due, if any; nobody else will until then. */
  Optional<Step> claim(Instant now, Instant until) {
    Optional<Step> due =
        sql.first(
            "select * from reconciliation where shop_id = ? and state = ? and due_at <= ?"
                + " order by id limit 1 for update skip locked",
            ReconcileRows::readStep,
            shop.id(),
            ReconcileState.RUNNING,
            now);
    due.ifPresent(
        step -> sql.update("update reconciliation set due_at = ? where id = ?", until, step.id()));
    return due;
  }

  /** Goes on with the next page of the phase, or with the next phase. */
  void advance(Step step, ReconcilePhase phase, @Nullable PageCursor next, Instant now) {
    sql.update(
        "update reconciliation set phase = ?, page_cursor = ?, due_at = ?, attempts = 0,"
            + " message = null where id = ?",
        phase,
        next == null ? null : next.value(),
        now,
        step.id());
  }

  void count(Step step, Repairs more) {
    sql.update(
        "update reconciliation set products = products + ?, orders = orders + ?,"
            + " refunds = refunds + ?, removed_products = removed_products + ?,"
            + " rejected = rejected + ? where id = ?",
        more.products(),
        more.orders(),
        more.refunds(),
        more.removedProducts(),
        more.rejected(),
        step.id());
  }

  void retryAt(Step step, Instant due, String message) {
    sql.update(
        "update reconciliation set due_at = ?, attempts = attempts + 1, message = ? where id = ?",
        due,
        cut(message),
        step.id());
  }

  void finish(Step step, ReconcileState state, @Nullable String message, Instant now) {
    sql.update(
        "update reconciliation set state = ?, finished_at = ?, message = ?, page_cursor = null"
            + " where id = ?",
        state,
        now,
        message == null ? null : cut(message),
        step.id());
    sql.update("delete from reconciled_product where reconciliation_id = ?", step.id());
  }

  void exist(Step step, List<ProductId> products) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    products.forEach(product -> rows.add(new Object[] {step.id(), product.value(), shop.id()}));
    sql.batch(
        "insert ignore into reconciled_product (reconciliation_id, product_id, shop_id)"
            + " values (?, ?, ?)",
        rows);
  }

  Set<ProductId> existing(Step step) {
    return new HashSet<>(
        sql.list(
            "select product_id from reconciled_product where reconciliation_id = ?",
            row -> new ProductId(row.getString(1)),
            step.id()));
  }

  private static String cut(String text) {
    return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE);
  }

  private static Step readStep(ResultSet row) throws SQLException {
    String cursor = row.getString("page_cursor");
    return new Step(
        read(row), cursor == null ? null : new PageCursor(cursor), row.getInt("attempts"));
  }

  private static Reconciliation read(ResultSet row) throws SQLException {
    return new Reconciliation(
        row.getLong("id"),
        ReconcileTrigger.valueOf(row.getString("cause")),
        ReconcileState.valueOf(row.getString("state")),
        ReconcilePhase.valueOf(row.getString("phase")),
        Sql.instant(row, "since"),
        Sql.instant(row, "started_at"),
        Sql.instantOrNull(row, "finished_at"),
        new Repairs(
            row.getLong("products"),
            row.getLong("orders"),
            row.getLong("refunds"),
            row.getLong("removed_products"),
            row.getLong("rejected")),
        row.getString("message"));
  }
}
