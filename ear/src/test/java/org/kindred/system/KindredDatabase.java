package org.kindred.system;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks into a server's database: what it kept, not what it says. */
public final class KindredDatabase {
  private final String url;
  private final String user;

  private KindredDatabase(String url, String user) {
    this.url = url;
    this.user = user;
  }

  /**
   * The embedded database of a server that lets others look on.
   *
   * @see KindredServer#withSharedDatabase
   */
  public static KindredDatabase shared(KindredServer server) {
    return new KindredDatabase(server.sharedDatabaseUrl(), "kindred");
  }

  /** The embedded database, which one process alone can open: stop the server first. */
  static KindredDatabase embedded(KindredServer server) {
    return new KindredDatabase(
        "jdbc:h2:file:"
            + server.data().resolve("database/kindred")
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE",
        "kindred");
  }

  public Set<String> strings(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      Set<String> values = new HashSet<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  /** The second column, a number, by the first. */
  public Map<String, Long> numbers(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      Map<String, Long> values = new TreeMap<>();
      while (rows.next()) {
        values.put(rows.getString(1), rows.getLong(2));
      }
      return values;
    }
  }

  /** The first column's bytes as text, row by row. */
  public List<String> texts(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        byte[] bytes = rows.getBytes(1);
        texts.add(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
      }
      return texts;
    }
  }
}
