package org.kindred.benchmark;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Random;

/**
 * Plain batched inserts into the table that events end up in: one client, batches of 500, 1,000
 * rows a transaction. What it wrote is deleted again.
 */
final class JdbcInserts {

  private static final int BATCH = 500;
  private static final int ROWS_PER_COMMIT = 1_000;
  private static final int WARM_UP = 50_000;
  private static final int ROWS = 200_000;

  private final Connection connection;
  private final Random random = new Random(3);
  private final Clock clock = Clock.systemUTC();

  /**
   * Below all that the server gives, but so near that H2, which subtracts keys, does not overflow.
   */
  private long id = -1_000_000_000L;

  private JdbcInserts(Connection connection) {
    this.connection = connection;
  }

  /** Rows a second. */
  static double perSecond(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    JdbcInserts inserts = new JdbcInserts(connection);
    inserts.insert(WARM_UP);
    long begin = System.nanoTime();
    inserts.insert(ROWS);
    double seconds = (System.nanoTime() - begin) / 1e9;
    inserts.clear();
    return ROWS / seconds;
  }

  private void insert(int rows) throws SQLException {
    long shop = shop();
    Timestamp now = Timestamp.from(clock.instant());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into interaction (id, shop_id, event_key, visitor_id, type, product_id,"
                + " quantity, occurred_at, received_at) values (?, ?, ?, ?, 'VIEW', ?, 1, ?, ?)")) {
      for (int row = 1; row <= rows; row++) {
        insert.setLong(1, id++);
        insert.setLong(2, shop);
        insert.setBytes(3, key());
        insert.setLong(4, random.nextInt(10_000));
        insert.setString(5, BenchmarkShop.product(random.nextInt(100_000)));
        insert.setTimestamp(6, now);
        insert.setTimestamp(7, now);
        insert.addBatch();
        if (row % BATCH == 0) {
          insert.executeBatch();
        }
        if (row % ROWS_PER_COMMIT == 0) {
          connection.commit();
        }
      }
    }
  }

  private byte[] key() {
    return ByteBuffer.allocate(16).putLong(random.nextLong()).putLong(random.nextLong()).array();
  }

  private long shop() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet shop = statement.executeQuery("select min(id) from shop")) {
      shop.next();
      return shop.getLong(1);
    }
  }

  private void clear() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from interaction where id < 0");
    }
    connection.commit();
  }
}
