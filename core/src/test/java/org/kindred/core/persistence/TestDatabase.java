package org.kindred.core.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database of one test's own, embedded unless said otherwise, migrated as in the server, with the
 * production mapping validated against it. Transactions belong to the resource and to the calling
 * thread.
 */
public final class TestDatabase implements Transactions, AutoCloseable {

  private final EntityManagerFactory factory;
  private final DatabaseKind kind;
  private final DataSource dataSource;
  private volatile boolean away;

  /** One per database, so that two of them on a thread do not meet. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

  /** An embedded one. */
  public TestDatabase() {
    this(DatabaseKind.EMBEDDED);
  }

  public TestDatabase(DatabaseKind kind) {
    this(
        kind,
        switch (kind) {
          case EMBEDDED -> embedded("mem:" + UUID.randomUUID());
          case MYSQL_FAMILY -> MysqlFamilyServer.schema();
        });
  }

  private TestDatabase(DatabaseKind kind, DataSource dataSource) {
    this.kind = kind;
    this.dataSource = dataSource;
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", dataSource);
    settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
    factory = Persistence.createEntityManagerFactory("kindred", settings);
  }

  /** An embedded one in a file, as durable as the server's: for benchmarks. */
  public static TestDatabase inFile(Path file) {
    return inFile(file, "");
  }

  static TestDatabase inFile(Path file, String options) {
    return new TestDatabase(
        DatabaseKind.EMBEDDED,
        embedded("file:" + file.toAbsolutePath() + ";WRITE_DELAY=0" + options));
  }

  private static DataSource embedded(String place) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:"
            + place
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DB_CLOSE_DELAY=-1");
    return source;
  }

  /** For what does not go through JPA. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** From now on nothing can be read or written. */
  public void goAway() {
    away = true;
  }

  public void comeBack() {
    away = false;
  }

  /** The first column of every row. */
  public List<String> strings(String sql) {
    return requiresNew(entityManager -> Sql.on(entityManager).list(sql, row -> row.getString(1)));
  }

  @Override
  public <T> T required(Function<EntityManager, T> work) {
    EntityManager joined = current.get();
    return joined == null ? requiresNew(work) : work.apply(joined);
  }

  @Override
  public <T> T requiresNew(Function<EntityManager, T> work) {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    EntityManager suspended = current.get();
    try (EntityManager own = factory.createEntityManager()) {
      current.set(own);
      return inTransaction(own, work);
    } finally {
      current.set(suspended);
    }
  }

  private static <T> T inTransaction(EntityManager own, Function<EntityManager, T> work) {
    EntityTransaction transaction = own.getTransaction();
    transaction.begin();
    try {
      T result = work.apply(own);
      transaction.commit();
      return result;
    } finally {
      if (transaction.isActive()) {
        transaction.rollback();
      }
    }
  }

  @Override
  public void close() {
    factory.close();
    if (kind == DatabaseKind.MYSQL_FAMILY) {
      MysqlFamilyServer.release(dataSource);
      return;
    }
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException("The test's database does not close", e);
    }
  }
}
