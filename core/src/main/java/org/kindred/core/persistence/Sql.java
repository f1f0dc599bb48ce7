package org.kindred.core.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL on the entity manager's own connection, hence in its transaction: for the tables that
 * are written and read in bulk. Parameters may be null; instants are stored as UTC date-times,
 * enums by name, event keys by their bytes.
 */
public final class Sql {

  /** Rows sent to the database at once; both databases gain nothing beyond. */
  public static final int BATCH_SIZE = 500;

  /**
   * Members of an IN list that is long: the embedded database compares each row that it finds with
   * all of them, so that a list twice as long takes four times as long. Elsewhere a round trip
   * costs more than a longer list.
   */
  private static final int EMBEDDED_LIST_SIZE = 64;

  private static final int H2_DUPLICATE_KEY = 23_505;
  private static final int MYSQL_DUPLICATE_KEY = 1_062;

  private final EntityManager entityManager;

  private Sql(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  public static Sql on(EntityManager entityManager) {
    return new Sql(entityManager);
  }

  /** Makes a value of the row that the cursor stands on. */
  @FunctionalInterface
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** All rows of the answer. */
  public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement statement = prepare(connection, sql, parameters);
                  ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                  found.add(mapper.map(rows));
                }
                return found;
              }
            });
  }

  /** The first row of the answer. */
  public <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
    return list(sql, mapper, parameters).stream().findFirst();
  }

  /** The single number of the answer. */
  public long number(String sql, @Nullable Object... parameters) {
    return list(sql, row -> row.getLong(1), parameters).get(0);
  }

  /** Runs one statement and says how many rows it changed. */
  public int update(String sql, @Nullable Object... parameters) {
    return session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
              }
            });
  }

  /** Runs the statement once per row, {@link #BATCH_SIZE} rows a round trip. */
  public void batch(String sql, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    session().doWork(connection -> sendBatches(connection, sql, rows));
  }

  /**
   * The same; but when a row has a unique key that is there already, nothing is changed, the
   * transaction goes on, and the answer is no.
   */
  public boolean batchOfNew(String sql, List<@Nullable Object[]> rows) {
    return rows.isEmpty()
        || session().doReturningWork(connection -> sendNewBatches(connection, sql, rows));
  }

  /** By statements: the driver's own savepoints are not to be had in the server's transactions. */
  private static boolean sendNewBatches(
      Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
    try (Statement savepoint = connection.createStatement()) {
      savepoint.execute("savepoint before_batch");
      try {
        sendBatches(connection, sql, rows);
        return true;
      } catch (SQLException e) {
        if (e.getErrorCode() != H2_DUPLICATE_KEY && e.getErrorCode() != MYSQL_DUPLICATE_KEY) {
          throw e;
        }
        savepoint.execute("rollback to savepoint before_batch");
        return false;
      }
    }
  }

  private static void sendBatches(Connection connection, String sql, List<@Nullable Object[]> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (@Nullable Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
        if (++waiting == BATCH_SIZE) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    }
  }

  /** Whether this is the embedded database, which has no round trips. */
  public boolean isEmbedded() {
    return entityManager.unwrap(SharedSessionContractImplementor.class).getDialect()
        instanceof H2Dialect;
  }

  /** The placeholders of an IN list with {@code count} members. */
  public static String placeholders(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }

  /** The members of an IN list that may be long, for as many queries as are best. */
  public <T> List<List<T>> lists(List<T> members) {
    int size = isEmbedded() ? EMBEDDED_LIST_SIZE : BATCH_SIZE;
    List<List<T>> lists = new ArrayList<>();
    for (int from = 0; from < members.size(); from += size) {
      lists.add(members.subList(from, Math.min(members.size(), from + size)));
    }
    return lists;
  }

  /** The leading parameters followed by the members of an IN list. */
  public static @Nullable Object[] parameters(Collection<?> members, @Nullable Object... leading) {
    List<@Nullable Object> all = new ArrayList<>(List.of());
    Collections.addAll(all, leading);
    all.addAll(members);
    return all.toArray();
  }

  /** The instant in a column that is never null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  /** The instant in a column, or null. */
  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    LocalDateTime stored = row.getObject(column, LocalDateTime.class);
    return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
  }

  /** The whole number in a column, or null. */
  public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  /** The whole number in a column, or null. */
  public static @Nullable Integer intOrNull(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      bind(statement, parameters);
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, stored(parameters[i]));
    }
  }

  private static @Nullable Object stored(@Nullable Object value) {
    if (value instanceof Instant instant) {
      Instant micros = instant.truncatedTo(ChronoUnit.MICROS);
      return LocalDateTime.ofEpochSecond(micros.getEpochSecond(), micros.getNano(), ZoneOffset.UTC);
    }
    if (value instanceof EventKey key) {
      return key.bytes();
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
