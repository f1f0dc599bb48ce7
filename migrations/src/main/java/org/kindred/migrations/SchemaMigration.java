package org.kindred.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings one database up to the newest schema. Safe to run again and from several nodes at once:
 * the runner locks the history table.
 */
public final class SchemaMigration {

  /** How often a database that does not answer is asked again, two seconds apart. */
  private static final int CONNECT_RETRIES = 30;

  private static final int SECONDS_BETWEEN_RETRIES = 2;

  private static final System.Logger LOG = System.getLogger(SchemaMigration.class.getName());

  private final DataSource dataSource;

  public SchemaMigration(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Runs what is missing.
   *
   * @return the number of migrations that were run
   * @throws org.flywaydb.core.api.FlywayException when a migration fails or the database stays away
   */
  public int run() {
    Flyway common = configured("classpath:db/migration/common");
    MigrateResult result =
        configured("classpath:db/migration/common", "classpath:db/migration/" + vendor(common))
            .migrate();
    LOG.log(
        System.Logger.Level.INFO,
        "Schema is at {0}, {1} migrations run on {2}",
        result.targetSchemaVersion == null
            ? result.initialSchemaVersion
            : result.targetSchemaVersion,
        result.migrationsExecuted,
        result.databaseType);
    return result.migrationsExecuted;
  }

  private Flyway configured(String... locations) {
    return Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(dataSource)
        .locations(locations)
        .connectRetries(CONNECT_RETRIES)
        .connectRetriesInterval(SECONDS_BETWEEN_RETRIES)
        .load();
  }

  /** Asks through Flyway's own retries first, so that a database that starts late is waited for. */
  private String vendor(Flyway patient) {
    patient.info();
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
      return product.contains("h2") ? "h2" : "mysql";
    } catch (SQLException e) {
      throw new IllegalStateException("The database went away before its migration", e);
    }
  }
}
