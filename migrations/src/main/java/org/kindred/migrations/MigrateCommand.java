package org.kindred.migrations;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Command line: {@code MigrateCommand <jdbc-url> <user>}, password in {@code KINDRED_DB_PASSWORD}.
 */
public final class MigrateCommand {

  private MigrateCommand() {}

  /** Exits with 0 when the schema is up to date afterwards, else with the failure's stack trace. */
  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      System.err.println("Usage: migrate <jdbc-url> <user>   (password in KINDRED_DB_PASSWORD)");
      System.exit(2);
      return;
    }
    String password = System.getenv().getOrDefault("KINDRED_DB_PASSWORD", "");
    int run = new SchemaMigration(new DriverDataSource(arguments[0], arguments[1], password)).run();
    System.err.println(run + " migrations run");
  }

  /** Opens a connection per request; enough for a run that needs two. */
  private record DriverDataSource(String url, String user, String password) implements DataSource {

    @Override
    public Connection getConnection() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }

    @Override
    public Connection getConnection(String otherUser, String otherPassword) throws SQLException {
      return DriverManager.getConnection(url, otherUser, otherPassword);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {
      DriverManager.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
      return DriverManager.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      throw new SQLFeatureNotSupportedException("no java.util.logging here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
