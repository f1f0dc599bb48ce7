package org.kindred.benchmark;

import ch.vorburger.exec.ManagedProcessException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kindred.system.KindredServer;
import org.kindred.system.MysqlFamilyDatabase;

/** The embedded database of a server, or a MySQL-family server of its own. */
final class BenchmarkDatabase implements AutoCloseable {

  private static final String EMBEDDED_OPTIONS =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0";

  /** As docs/operations.md has a server sized that shall hold some millions of interactions. */
  private static final String[] SIZED = {
    "--innodb-buffer-pool-size=1G", "--innodb-log-file-size=512M"
  };

  private final @Nullable MysqlFamilyDatabase mysql;

  private BenchmarkDatabase(@Nullable MysqlFamilyDatabase mysql) {
    this.mysql = mysql;
  }

  /**
   * A new, empty database.
   *
   * @param kind {@code h2} or {@code mysql}
   */
  static BenchmarkDatabase of(String kind) throws Exception {
    return switch (kind) {
      case "h2" -> new BenchmarkDatabase(null);
      case "mysql" ->
          new BenchmarkDatabase(
              new MysqlFamilyDatabase(
                  Path.of("target/benchmark-database").toAbsolutePath(), SIZED));
      default -> throw new IllegalArgumentException("database must be h2 or mysql, got " + kind);
    };
  }

  KindredServer use(KindredServer server) {
    return mysql == null
        ? server
        : server.withDatabase(plain(mysql), MysqlFamilyDatabase.USER, mysql.password());
  }

  /** A connection past the server, which must be stopped when the database is embedded. */
  Connection connect(KindredServer server) throws SQLException {
    return mysql == null
        ? DriverManager.getConnection(
            "jdbc:h2:file:" + server.data().resolve("database/kindred") + EMBEDDED_OPTIONS,
            "kindred",
            "")
        : DriverManager.getConnection(plain(mysql), MysqlFamilyDatabase.USER, mysql.password());
  }

  /** On one machine nobody listens: without TLS, for the server as for what it is compared with. */
  private static String plain(MysqlFamilyDatabase mysql) {
    return mysql.jdbcUrl() + "&sslMode=DISABLED";
  }

  @Override
  public void close() throws ManagedProcessException {
    if (mysql != null) {
      mysql.close();
    }
  }
}
