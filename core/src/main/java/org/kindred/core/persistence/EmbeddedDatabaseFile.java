package org.kindred.core.persistence;

import java.sql.Connection;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/** The file of the embedded database; for the database itself, which calls this by name. */
public final class EmbeddedDatabaseFile {

  /** Of what the file holds, in percent: below it, what is in use is written together elsewhere. */
  private static final int MIN_IN_USE = 50;

  /** In bytes: what is written at once, for so long nobody else can commit. */
  private static final int STEP = 4 << 20;

  private EmbeddedDatabaseFile() {}

  /**
   * Makes room for one step.
   *
   * @param connection the database's own
   * @return whether there was anything to do
   */
  public static boolean makeRoom(Connection connection) {
    return connection instanceof JdbcConnection embedded
        && embedded.getSession() instanceof SessionLocal session
        && session.getDatabase().getStore().getMvStore().compact(MIN_IN_USE, STEP);
  }
}
