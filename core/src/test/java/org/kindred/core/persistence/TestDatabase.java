package org.kindred.core.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * An embedded database of one test's own, migrated as in the server, with the production mapping
 * validated against it. Transactions belong to the resource and to the calling thread.
 */
public final class TestDatabase implements Transactions, AutoCloseable {

  private final EntityManagerFactory factory;
  private final JdbcDataSource dataSource = new JdbcDataSource();

  /** One per database, so that two of them on a thread do not meet. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

  public TestDatabase() {
    dataSource.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DB_CLOSE_DELAY=-1");
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", dataSource);
    settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
    factory = Persistence.createEntityManagerFactory("kindred", settings);
  }

  /** For what does not go through JPA. */
  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public <T> T required(Function<EntityManager, T> work) {
    EntityManager joined = current.get();
    return joined == null ? requiresNew(work) : work.apply(joined);
  }

  @Override
  public <T> T requiresNew(Function<EntityManager, T> work) {
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
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException("The test's database does not close", e);
    }
  }
}
