package org.kindred.core.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import org.kindred.core.persistence.EmbeddedDatabaseFile;
import org.kindred.core.testing.TemporaryFolder;

/**
 * Shows whether the embedded database keeps what it has acknowledged when its process is killed,
 * also once its file is large: to be run before its version is changed. A process of its own fills
 * a table, commits small changes one after the other, compacts the file as the server does and
 * halts; then the file is opened again. Arguments: rows and commits, 500,000 and 240: what was
 * written in the last 45 seconds is not compacted. Exits with 1 when a commit is missing.
 */
public final class KilledDatabase {

  private static final String OPTIONS =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
          + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
  private static final int BATCH = 500;
  private static final int ROWS_PER_COMMIT = 10_000;
  private static final int CHANGES = 20;
  private static final Duration BETWEEN_COMMITS = Duration.ofMillis(500);

  private KilledDatabase() {}

  /** Runs the trial, or is the process that halts. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("halt")) {
      fillAndHalt(
          Path.of(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
      return;
    }
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
    int commits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 240;
    boolean all;
    try (TemporaryFolder folder = TemporaryFolder.named("kindred-killed")) {
      halting(folder.path(), rows, commits).waitFor();
      all = hasAll(folder.path(), rows, commits);
    }
    System.exit(all ? 0 : 1);
  }

  @SuppressWarnings("SystemOut")
  private static boolean hasAll(Path folder, int rows, int commits) throws SQLException {
    try (Connection connection = open(folder)) {
      long kept = number(connection, "select n from acknowledged");
      System.out.printf(
          "%,d of %,d rows and commit %d of %d are there after the process was killed%n",
          number(connection, "select count(*) from filled"), rows, kept, commits);
      return kept == commits;
    }
  }

  private static Process halting(Path folder, int rows, int commits) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-classpath",
            System.getProperty("java.class.path"),
            KilledDatabase.class.getName(),
            "halt",
            folder.toString(),
            Integer.toString(rows),
            Integer.toString(commits))
        .inheritIO()
        .start();
  }

  private static void fillAndHalt(Path folder, int rows, int commits) throws Exception {
    Connection connection = open(folder);
    create(connection);
    connection.setAutoCommit(false);
    fill(connection, rows);
    try (PreparedStatement update = connection.prepareStatement("update acknowledged set n = ?")) {
      Random random = new Random(2);
      for (int n = 1; n <= commits; n++) {
        change(connection, rows, random);
        update.setInt(1, n);
        update.executeUpdate();
        connection.commit();
        EmbeddedDatabaseFile.makeRoom(connection);
        Thread.sleep(BETWEEN_COMMITS.toMillis());
      }
    }
    Runtime.getRuntime().halt(1);
  }

  /** Commits that leave parts of the file hardly used, so that there is something to compact. */
  private static void change(Connection connection, int rows, Random random) throws SQLException {
    try (PreparedStatement change =
        connection.prepareStatement("update filled set at = ? where id = ?")) {
      for (int i = 0; i < CHANGES; i++) {
        change.setLong(1, random.nextLong());
        change.setLong(2, 1 + random.nextInt(rows));
        change.executeUpdate();
        connection.commit();
      }
    }
  }

  private static Connection open(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("trial") + OPTIONS);
  }

  private static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table acknowledged (n int not null)");
      statement.execute("insert into acknowledged values (0)");
      statement.execute(
          "create table filled (id bigint primary key, event_key varbinary(16) not null unique,"
              + " at bigint not null)");
      statement.execute("create index ix_filled_at on filled (at)");
    }
  }

  /** Keys and times by chance, so that every commit changes pages all over the file. */
  private static void fill(Connection connection, int rows) throws SQLException {
    Random random = new Random(1);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into filled values (?, ?, ?)")) {
      for (int row = 1; row <= rows; row++) {
        insert.setLong(1, row);
        insert.setBytes(
            2,
            ByteBuffer.allocate(16).putLong(random.nextLong()).putLong(random.nextLong()).array());
        insert.setLong(3, random.nextLong());
        insert.addBatch();
        if (row % BATCH == 0) {
          insert.executeBatch();
        }
        if (row % ROWS_PER_COMMIT == 0) {
          connection.commit();
        }
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
