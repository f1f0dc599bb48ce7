package org.kindred.core.privacy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.TestDatabase;

/**
 * Every table of the schema, and rows for it that need not be thought of: a table that comes to the
 * schema later is filled without anybody remembering these tests.
 */
final class FilledTables {

  /** The columns that hold a person's number. */
  static final Set<String> PEOPLE =
      Set.of("visitor_id", "browser_id", "customer_id", "sharer_id", "from_id", "to_id");

  /** The columns that hold the number of something else. */
  static final Set<String> THINGS =
      Set.of(
          "shop_id",
          "request_id",
          "delivery_id",
          "experiment_id",
          "import_id",
          "training_run_id",
          "model_version_id",
          "reconciliation_id");

  /** Words that are read as one of a closed set. */
  private static final Map<String, String> WORDS =
      Map.of(
          "type", "VIEW",
          "kind", "FOLLOW",
          "currency", "EUR",
          "arm", "CONTROL",
          "model_version.state", "RETIRED");

  private final TestDatabase database;
  private final Map<String, List<Column>> columns = new TreeMap<>();

  FilledTables(TestDatabase database) {
    this.database = database;
    try (Connection connection = database.dataSource().getConnection()) {
      read(connection.getMetaData(), connection.getCatalog(), connection.getSchema());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A column that has to be filled. */
  record Column(String name, int type, int size, boolean nullable) {}

  Map<String, List<Column>> columns() {
    return Collections.unmodifiableMap(columns);
  }

  List<String> ofShops() {
    return columns.keySet().stream().filter(table -> has(table, "shop_id")).toList();
  }

  List<String> peopleIn(String table) {
    return columns.getOrDefault(table, List.of()).stream()
        .map(Column::name)
        .filter(PEOPLE::contains)
        .toList();
  }

  /**
   * Adds a row.
   *
   * @param id of the row, and of whatever else it refers to
   * @param people by column; every other person is nobody
   */
  void fill(String table, long shop, long id, Map<String, Long> people, Instant at) {
    List<Column> filled = columns.getOrDefault(table, List.of());
    List<String> names = filled.stream().map(Column::name).toList();
    String sql =
        "insert into "
            + table
            + " ("
            + String.join(",", names)
            + ") values ("
            + String.join(",", Collections.nCopies(names.size(), "?"))
            + ")";
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < filled.size(); i++) {
        statement.setObject(i + 1, value(table, filled.get(i), shop, id, people, at));
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a row for " + table, e);
    }
  }

  long count(String table, String column, long value) {
    return database.strings("select 1 from " + table + " where " + column + " = " + value).size();
  }

  private boolean has(String table, String column) {
    return columns.getOrDefault(table, List.of()).stream()
        .anyMatch(each -> each.name().equals(column));
  }

  private void read(DatabaseMetaData data, @Nullable String catalog, @Nullable String schema)
      throws SQLException {
    try (ResultSet rows = data.getColumns(catalog, schema, null, null)) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (!table.startsWith("flyway")) {
          columns
              .computeIfAbsent(table, name -> new ArrayList<>())
              .add(
                  new Column(
                      rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                      rows.getInt("DATA_TYPE"),
                      rows.getInt("COLUMN_SIZE"),
                      rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls));
        }
      }
    }
  }

  private static @Nullable Object value(
      String table, Column column, long shop, long id, Map<String, Long> people, Instant at) {
    if (column.name.equals("shop_id")) {
      return shop;
    }
    if (PEOPLE.contains(column.name)) {
      return people.getOrDefault(column.name, column.nullable ? null : Long.valueOf(0));
    }
    if (column.nullable) {
      return null;
    }
    return switch (column.type) {
      case Types.BIGINT, Types.INTEGER -> id;
      case Types.TIMESTAMP -> LocalDateTime.ofInstant(at, ZoneOffset.UTC);
      case Types.DECIMAL, Types.NUMERIC -> BigDecimal.ZERO;
      case Types.DOUBLE -> 0.0;
      case Types.BOOLEAN, Types.BIT -> true;
      case Types.VARBINARY, Types.BINARY, Types.BLOB, Types.LONGVARBINARY -> key(shop, id);
      default ->
          WORDS.getOrDefault(
              table + "." + column.name,
              WORDS.getOrDefault(column.name, cut("x" + id, column.size)));
    };
  }

  private static byte[] key(long shop, long id) {
    return ByteBuffer.allocate(Long.BYTES * 2).putLong(shop).putLong(id).array();
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
