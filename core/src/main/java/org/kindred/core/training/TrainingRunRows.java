package org.kindred.core.training;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.Sql;
import org.kindred.core.shop.ShopKey;

/** The rows of {@code training_run}. */
final class TrainingRunRows {

  private static final String SELECT =
      "select r.*, s.shop_key from training_run r join shop s on s.id = r.shop_id";
  private static final int MAX_MESSAGE = 1000;
  private static final int MAX_PROGRESS_MESSAGE = 500;

  private final Sql sql;

  TrainingRunRows(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  void insert(long id, long shopId, TrainingTrigger trigger, Instant now) {
    sql.update(
        "insert into training_run (id, shop_id, cause, state, requested_at, cancel_requested,"
            + " phase, candidate, percent_done, progress_message, curves)"
            + " values (?, ?, ?, ?, ?, false, ?, '', 0, '', '')",
        id,
        shopId,
        trigger,
        TrainingState.QUEUED,
        now,
        TrainingPhase.WAITING);
  }

  Optional<TrainingRun> find(long shopId, long id) {
    return sql.first(
        SELECT + " where r.shop_id = ? and r.id = ?", TrainingRunRows::read, shopId, id);
  }

  /** In line or under way. */
  Optional<TrainingRun> open(long shopId) {
    return sql.first(
        SELECT + " where r.shop_id = ? and r.state in (?, ?) order by r.id",
        TrainingRunRows::read,
        shopId,
        TrainingState.QUEUED,
        TrainingState.RUNNING);
  }

  List<TrainingRun> newest(long shopId, int limit) {
    return sql.list(
        SELECT + " where r.shop_id = ? order by r.id desc limit ?",
        TrainingRunRows::read,
        shopId,
        limit);
  }

  Optional<TrainingRun> nextInLine() {
    return sql.first(
        SELECT + " where r.state = ? order by r.id limit 1",
        TrainingRunRows::read,
        TrainingState.QUEUED);
  }

  /** False when another server was faster. */
  boolean claim(long id, String node, Instant now) {
    return sql.update(
            "update training_run set state = ?, node = ?, started_at = ?, seen_at = ?"
                + " where id = ? and state = ?",
            TrainingState.RUNNING,
            node,
            now,
            now,
            id,
            TrainingState.QUEUED)
        == 1;
  }

  /** What this server was at when it went down, and what others left. */
  List<LeftRun> left(String node, Instant goneBefore) {
    return sql.list(
        "select r.id, s.shop_key, r.server_ends from training_run r join shop s on s.id = r.shop_id"
            + " where r.state = ? and (r.node = ? or r.seen_at < ?) order by r.id",
        row -> new LeftRun(row.getLong(1), ShopKey.parse(row.getString(2)), row.getInt(3)),
        TrainingState.RUNNING,
        node,
        goneBefore);
  }

  /** Counts one more end of a server under the run; false when another server was faster. */
  boolean countEnd(LeftRun left) {
    return sql.update(
            "update training_run set server_ends = ? where id = ? and state = ? and server_ends = ?",
            left.serverEnds() + 1,
            left.id(),
            TrainingState.RUNNING,
            left.serverEnds())
        == 1;
  }

  /** Ends a run that is under way nowhere any more; its progress stays as it was last seen. */
  void giveUp(long id, String message, Instant now) {
    end(id, TrainingState.FAILED, message, now);
  }

  void requeue(long id) {
    sql.update(
        "update training_run set state = ?, phase = ?, percent_done = 0, curves = ''"
            + " where id = ? and state = ?",
        TrainingState.QUEUED,
        TrainingPhase.WAITING,
        id,
        TrainingState.RUNNING);
  }

  /** Writes the progress down; says whether somebody asked to cancel. */
  boolean seen(long id, TrainingProgress progress, Instant now) {
    writeProgress(id, progress, now);
    return sql.first(
            "select cancel_requested from training_run where id = ?", row -> row.getBoolean(1), id)
        .orElse(true);
  }

  boolean requestCancel(long shopId, long id, Instant now) {
    int waiting =
        sql.update(
            "update training_run set state = ?, finished_at = ?, cancel_requested = true"
                + " where shop_id = ? and id = ? and state = ?",
            TrainingState.CANCELLED,
            now,
            shopId,
            id,
            TrainingState.QUEUED);
    int running =
        sql.update(
            "update training_run set cancel_requested = true"
                + " where shop_id = ? and id = ? and state = ?",
            shopId,
            id,
            TrainingState.RUNNING);
    return waiting + running > 0;
  }

  void finish(
      long id, TrainingState state, @Nullable String message, TrainingProgress end, Instant now) {
    writeProgress(id, end, now);
    end(id, state, message, now);
  }

  private void end(long id, TrainingState state, @Nullable String message, Instant now) {
    sql.update(
        "update training_run set state = ?, message = ?, finished_at = ? where id = ?",
        state,
        message == null ? null : cut(message, MAX_MESSAGE),
        now,
        id);
  }

  void succeed(long id, TrainingSummary summary, long modelVersionId) {
    sql.update(
        "update training_run set summary = ?, model_version_id = ? where id = ?",
        ReportText.write(summary),
        modelVersionId,
        id);
  }

  private void writeProgress(long id, TrainingProgress progress, Instant now) {
    sql.update(
        "update training_run set phase = ?, candidate = ?, percent_done = ?, progress_message = ?,"
            + " curves = ?, seen_at = ? where id = ?",
        progress.phase(),
        progress.candidate(),
        progress.percent(),
        cut(progress.message(), MAX_PROGRESS_MESSAGE),
        ReportText.writeCurves(progress.curves()),
        now,
        id);
  }

  private static TrainingRun read(ResultSet row) throws SQLException {
    String summary = row.getString("summary");
    return new TrainingRun(
        row.getLong("id"),
        ShopKey.parse(row.getString("shop_key")),
        TrainingTrigger.valueOf(row.getString("cause")),
        TrainingState.valueOf(row.getString("state")),
        Sql.instant(row, "requested_at"),
        Sql.instantOrNull(row, "started_at"),
        Sql.instantOrNull(row, "finished_at"),
        new TrainingProgress(
            TrainingPhase.valueOf(row.getString("phase")),
            row.getString("candidate"),
            row.getInt("percent_done"),
            row.getString("progress_message"),
            ReportText.readCurves(row.getString("curves"))),
        summary == null ? null : ReportText.readSummary(summary),
        Sql.longOrNull(row, "model_version_id"),
        row.getString("message"));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
