package org.kindred.core.dataimport;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;

/** The rows of {@code import_rejected_line}. */
final class RejectedRows {

  private static final int MAX_REASON = 500;
  private static final int MAX_LINE = 2000;

  private final Sql sql;

  RejectedRows(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  void insert(long shopId, ImportId id, List<RejectedLine> lines) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (RejectedLine line : lines) {
      rows.add(
          new Object[] {
            TimeOrderedIds.next(),
            shopId,
            id.value(),
            line.number(),
            ImportText.excerpt(line.reason(), MAX_REASON),
            ImportText.cut(line.line(), MAX_LINE)
          });
    }
    sql.batch(
        "insert into import_rejected_line (id, shop_id, import_id, line_number, reason, line)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** By number, those behind the number. */
  List<RejectedLine> after(long shopId, ImportId id, long number, int limit) {
    return sql.list(
        "select line_number, reason, line from import_rejected_line"
            + " where shop_id = ? and import_id = ? and line_number > ?"
            + " order by line_number limit ?",
        RejectedRows::line,
        shopId,
        id.value(),
        number,
        limit);
  }

  /** Those of files that name people. */
  int deleteAboutPeople(long shopId, Instant startedUntil) {
    return sql.update(
        "delete from import_rejected_line where shop_id = ? and import_id in"
            + " (select id from import_job where shop_id = ? and kind <> ? and started_at <= ?)",
        shopId,
        shopId,
        ImportKind.ITEMS,
        startedUntil);
  }

  int deleteOfShop(long shopId) {
    return sql.update("delete from import_rejected_line where shop_id = ?", shopId);
  }

  int deleteFinishedBefore(Instant time) {
    return sql.update(
        "delete from import_rejected_line where import_id in"
            + " (select id from import_job where finished_at < ?)",
        time);
  }

  private static RejectedLine line(ResultSet row) throws SQLException {
    return new RejectedLine(
        row.getLong("line_number"), row.getString("reason"), row.getString("line"));
  }
}
