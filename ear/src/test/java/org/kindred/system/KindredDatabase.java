package org.kindred.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** Looks into the database of a server that has stopped: what it kept, not what it says. */
final class KindredDatabase {
  private final String url;

  private KindredDatabase(String url) {
    this.url = url;
  }

  /** The embedded database, which one process alone can open: stop the server first. */
  static KindredDatabase embedded(KindredServer server) {
    return new KindredDatabase(
        "jdbc:h2:file:"
            + server.data().resolve("database/kindred")
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE");
  }

  Set<String> strings(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "kindred", "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      Set<String> values = new HashSet<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
