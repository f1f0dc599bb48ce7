package org.kindred.core.modelstore;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.Sql;
import org.kindred.core.shop.Shop;

/** The rows of {@code model_version}. */
final class ModelVersionRows {

  private final Sql sql;
  private final Shop shop;

  ModelVersionRows(EntityManager entityManager, Shop shop) {
    this.sql = Sql.on(entityManager);
    this.shop = shop;
  }

  List<ModelVersion> newest(int limit) {
    return sql.list(
        "select * from model_version where shop_id = ? order by id desc limit ?",
        ModelVersionRows::read,
        shop.id(),
        limit);
  }

  Optional<ModelVersion> find(long id) {
    return sql.first(
        "select * from model_version where shop_id = ? and id = ?",
        ModelVersionRows::read,
        shop.id(),
        id);
  }

  Optional<ModelVersion> live() {
    return sql.first(
        "select * from model_version where shop_id = ? and state = ? order by activated_at desc",
        ModelVersionRows::read,
        shop.id(),
        ModelState.LIVE);
  }

  void insert(NewModel model, String gateReason, Instant now) {
    Quality quality = model.quality();
    Quality popularity = model.popularityQuality();
    sql.update(
        "insert into model_version (id, shop_id, training_run_id, directory, state, winner, ndcg,"
            + " ndcg_low, ndcg_high, popularity_ndcg, popularity_ndcg_low, popularity_ndcg_high,"
            + " items, interactions, gate_reason, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        model.id(),
        shop.id(),
        model.trainingRunId(),
        Long.toString(model.id()),
        ModelState.HELD_BACK,
        model.winner(),
        quality.mean(),
        quality.low(),
        quality.high(),
        popularity == null ? null : popularity.mean(),
        popularity == null ? null : popularity.low(),
        popularity == null ? null : popularity.high(),
        model.items(),
        model.interactions(),
        gateReason,
        now);
  }

  void makeLive(long id, Instant now) {
    sql.update(
        "update model_version set state = ? where shop_id = ? and state = ?",
        ModelState.RETIRED,
        shop.id(),
        ModelState.LIVE);
    sql.update(
        "update model_version set state = ?, activated_at = ? where shop_id = ? and id = ?",
        ModelState.LIVE,
        now,
        shop.id(),
        id);
  }

  void markBroken(long id) {
    sql.update(
        "update model_version set state = ? where shop_id = ? and id = ?",
        ModelState.BROKEN,
        shop.id(),
        id);
  }

  void delete(long id) {
    sql.update("delete from model_version where shop_id = ? and id = ?", shop.id(), id);
  }

  private static ModelVersion read(ResultSet row) throws SQLException {
    return new ModelVersion(
        row.getLong("id"),
        row.getLong("training_run_id"),
        row.getString("winner"),
        ModelState.valueOf(row.getString("state")),
        new Quality(row.getDouble("ndcg"), row.getDouble("ndcg_low"), row.getDouble("ndcg_high")),
        popularity(row),
        row.getInt("items"),
        row.getInt("interactions"),
        row.getString("gate_reason"),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "activated_at"));
  }

  private static @Nullable Quality popularity(ResultSet row) throws SQLException {
    double mean = row.getDouble("popularity_ndcg");
    return row.wasNull()
        ? null
        : new Quality(
            mean, row.getDouble("popularity_ndcg_low"), row.getDouble("popularity_ndcg_high"));
  }
}
