package org.kindred.core.dataimport;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.Sql;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;

/** The rows of {@code import_job}. */
final class ImportRows {

  private static final int MAX_NAME = 200;
  private static final int MAX_MESSAGE = 1000;

  private final Sql sql;

  ImportRows(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  void insert(
      Shop shop, ImportId id, ImportKind kind, String name, String file, String node, Instant now) {
    sql.update(
        "insert into import_job (id, shop_id, kind, name, file, state, lines_read, lines_accepted,"
            + " lines_rejected, started_at, node) values (?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?)",
        id.value(),
        shop.id(),
        kind,
        ImportText.excerpt(name, MAX_NAME),
        file,
        ImportState.WAITING,
        now,
        node);
  }

  Optional<ImportProgress> find(long shopId, ImportId id) {
    return sql.first(
        "select * from import_job where shop_id = ? and id = ?",
        ImportRows::progress,
        shopId,
        id.value());
  }

  List<ImportProgress> newest(long shopId, int limit) {
    return sql.list(
        "select * from import_job where shop_id = ? order by id desc limit ?",
        ImportRows::progress,
        shopId,
        limit);
  }

  /**
   * What this server has to do, oldest first: what waits, also for another server since the folder
   * may be shared, what it was at when it went down, and what others have not touched for long.
   */
  List<ImportJob> open(String node, Instant goneBefore) {
    return sql.list(
        "select j.*, s.shop_key from import_job j join shop s on s.id = j.shop_id"
            + " where j.state = ? or (j.state = ? and (j.node = ? or j.seen_at < ?))"
            + " order by j.id",
        ImportRows::job,
        ImportState.WAITING,
        ImportState.RUNNING,
        node,
        goneBefore);
  }

  long countOpen() {
    return sql.number(
        "select count(*) from import_job where state in (?, ?)",
        ImportState.WAITING,
        ImportState.RUNNING);
  }

  /** False when another server was faster, or somebody cancelled. */
  boolean claim(ImportJob job, String node, Instant goneBefore, Instant now) {
    return sql.update(
            "update import_job set state = ?, node = ?, seen_at = ? where id = ? and (state = ?"
                + " or (state = ? and (node = ? or seen_at < ?)))",
            ImportState.RUNNING,
            node,
            now,
            job.id().value(),
            ImportState.WAITING,
            ImportState.RUNNING,
            node,
            goneBefore)
        == 1;
  }

  /** Writes down how far it has come; false when it is not this server's to work on any more. */
  boolean advance(ImportId id, String node, ChunkCounts chunk, Instant now) {
    return sql.update(
            "update import_job set lines_read = lines_read + ?, lines_accepted = lines_accepted + ?,"
                + " lines_rejected = lines_rejected + ?, seen_at = ?"
                + " where id = ? and state = ? and node = ?",
            chunk.read(),
            chunk.accepted(),
            chunk.rejected(),
            now,
            id.value(),
            ImportState.RUNNING,
            node)
        == 1;
  }

  /** Ends what runs; whatever was cancelled meanwhile stays so. */
  void finish(ImportId id, ImportState state, @Nullable String message, Instant now) {
    sql.update(
        "update import_job set state = ?, message = ?, finished_at = ? where id = ? and state in"
            + " (?, ?)",
        state,
        message == null ? null : ImportText.excerpt(message, MAX_MESSAGE),
        now,
        id.value(),
        ImportState.RUNNING,
        ImportState.WAITING);
  }

  void putBack(ImportId id) {
    sql.update(
        "update import_job set state = ? where id = ? and state = ?",
        ImportState.WAITING,
        id.value(),
        ImportState.RUNNING);
  }

  void cancel(long shopId, ImportId id, Instant now) {
    sql.update(
        "update import_job set state = ?, finished_at = ? where shop_id = ? and id = ?"
            + " and state in (?, ?)",
        ImportState.CANCELLED,
        now,
        shopId,
        id.value(),
        ImportState.WAITING,
        ImportState.RUNNING);
  }

  void resume(long shopId, ImportId id) {
    sql.update(
        "update import_job set state = ?, finished_at = null, message = null"
            + " where shop_id = ? and id = ? and state in (?, ?)",
        ImportState.WAITING,
        shopId,
        id.value(),
        ImportState.CANCELLED,
        ImportState.FAILED);
  }

  /** The files of imports that may still be resumed. */
  List<String> filesNeeded(Instant finishedSince) {
    return sql.list(
        "select file from import_job where state in (?, ?) or (state in (?, ?) and finished_at >="
            + " ?)",
        row -> row.getString(1),
        ImportState.WAITING,
        ImportState.RUNNING,
        ImportState.CANCELLED,
        ImportState.FAILED,
        finishedSince);
  }

  List<String> filesOf(long shopId) {
    return sql.list(
        "select file from import_job where shop_id = ?", row -> row.getString(1), shopId);
  }

  int deleteOfShop(long shopId) {
    return sql.update("delete from import_job where shop_id = ?", shopId);
  }

  private static ImportProgress progress(ResultSet row) throws SQLException {
    return new ImportProgress(
        new ImportId(row.getLong("id")),
        ImportKind.valueOf(row.getString("kind")),
        row.getString("name"),
        ImportState.valueOf(row.getString("state")),
        row.getLong("lines_read"),
        row.getLong("lines_accepted"),
        row.getLong("lines_rejected"),
        Sql.instant(row, "started_at"),
        Sql.instantOrNull(row, "finished_at"),
        row.getString("message"));
  }

  private static ImportJob job(ResultSet row) throws SQLException {
    return new ImportJob(
        new ImportId(row.getLong("id")),
        ShopKey.parse(row.getString("shop_key")),
        ImportKind.valueOf(row.getString("kind")),
        row.getString("file"),
        row.getString("node"),
        Sql.instant(row, "started_at"),
        row.getLong("lines_read"),
        row.getLong("lines_rejected"));
  }
}
