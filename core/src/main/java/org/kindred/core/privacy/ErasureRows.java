package org.kindred.core.privacy;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;

/** The rows of {@code erasure_request}, {@code erasure_subject} and {@code erasure_step}. */
final class ErasureRows {

  private static final String SELECT =
      "select r.*, s.shop_key from erasure_request r join shop s on s.id = r.shop_id";

  private final Sql sql;

  ErasureRows(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  /** Writes a request down unless one by this key is known; answers its id. */
  long add(Shop shop, Set<VisitorId> people, Instant until, EventKey by, Instant now) {
    long id = TimeOrderedIds.next();
    int added =
        sql.update(
            "insert ignore into erasure_request (id, shop_id, whole_shop, erase_until, state,"
                + " requested_at, requested_by) values (?, ?, ?, ?, ?, ?, ?)",
            id,
            shop.id(),
            people.isEmpty(),
            until,
            ErasureState.REQUESTED,
            now,
            by);
    if (added == 0) {
      return sql.number(
          "select id from erasure_request where requested_by = ? and shop_id = ?", by, shop.id());
    }
    List<@Nullable Object[]> subjects = new ArrayList<>();
    people.forEach(person -> subjects.add(new Object[] {id, person.value(), shop.id()}));
    sql.batch(
        "insert into erasure_subject (request_id, visitor_id, shop_id) values (?, ?, ?)", subjects);
    return id;
  }

  /** Forgets whom the shop's erasures were about; the receipts stay. */
  long forgetSubjects(Shop shop) {
    return sql.update("delete from erasure_subject where shop_id = ?", shop.id());
  }

  ErasureRequest get(long id) {
    return read(SELECT + " where r.id = ?", id).get(0);
  }

  /** What is to be done now: new ones, and those that are due to be done once more. */
  List<ErasureRequest> due(Instant erasedBefore) {
    return read(
        SELECT + " where r.state = ? or (r.state = ? and r.finished_at <= ?) order by r.id",
        ErasureState.REQUESTED,
        ErasureState.ERASED,
        erasedBefore);
  }

  List<ErasureRequest> newest(Shop shop, int limit) {
    return read(SELECT + " where r.shop_id = ? order by r.id desc limit ?", shop.id(), limit);
  }

  /** Lets one server at a time work on the request. */
  void lock(ErasureRequest request) {
    sql.list("select id from erasure_request where id = ? for update", row -> 1, request.id());
  }

  Map<String, Long> steps(ErasureRequest request) {
    Map<String, Long> rowsByHolder = new HashMap<>();
    sql.list(
            "select holder, erased_rows from erasure_step where request_id = ?",
            row -> Map.entry(row.getString("holder"), row.getLong("erased_rows")),
            request.id())
        .forEach(step -> rowsByHolder.put(step.getKey(), step.getValue()));
    return rowsByHolder;
  }

  void done(ErasureRequest request, Shop shop, String holder, long rows, Instant now) {
    sql.update(
        "insert into erasure_step (id, shop_id, request_id, holder, erased_rows, done_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        TimeOrderedIds.next(),
        shop.id(),
        request.id(),
        holder,
        rows,
        now);
  }

  void erased(ErasureRequest request, Instant now) {
    sql.update(
        "update erasure_request set state = ?, finished_at = ? where id = ? and state = ?",
        ErasureState.ERASED,
        now,
        request.id(),
        ErasureState.REQUESTED);
  }

  void finished(ErasureRequest request) {
    sql.update(
        "update erasure_request set state = ? where id = ?", ErasureState.FINISHED, request.id());
  }

  private List<ErasureRequest> read(String select, Object... parameters) {
    return sql.list(select, ErasureRows::row, parameters).stream()
        .map(request -> request.wholeShop() ? request : withPeople(request))
        .toList();
  }

  private ErasureRequest withPeople(ErasureRequest request) {
    Set<VisitorId> people =
        new HashSet<>(
            sql.list(
                "select visitor_id from erasure_subject where request_id = ?",
                row -> new VisitorId(row.getLong(1)),
                request.id()));
    return new ErasureRequest(
        request.id(),
        request.shop(),
        false,
        people,
        request.until(),
        request.state(),
        request.requestedAt(),
        request.finishedAt());
  }

  private static ErasureRequest row(ResultSet row) throws SQLException {
    return new ErasureRequest(
        row.getLong("id"),
        ShopKey.parse(row.getString("shop_key")),
        row.getBoolean("whole_shop"),
        Set.of(),
        Sql.instant(row, "erase_until"),
        ErasureState.valueOf(row.getString("state")),
        Sql.instant(row, "requested_at"),
        Sql.instantOrNull(row, "finished_at"));
  }
}
