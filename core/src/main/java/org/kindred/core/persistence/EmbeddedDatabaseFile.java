package org.kindred.core.persistence;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/** The file of the embedded database; for the database itself, which calls this by name. */
public final class EmbeddedDatabaseFile {

  /**
   * In percent, of what is not so new that it must stay where it is: what is in use of the rest is
   * written together elsewhere when it is less.
   */
  private static final int MIN_IN_USE = 50;

  /** In bytes: what is written at once, for so long nobody else can commit. */
  private static final int STEP = 4 << 20;

  /** The database's own limit also counts what is new, and would never be reached. */
  private static final int EVERYTHING = 100;

  private static final String IN_USE = "info.CHUNKS_FILL_RATE_RW";

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
        && makeRoom(session.getDatabase().getStore().getMvStore());
  }

  private static boolean makeRoom(MVStore store) {
    FileStore<?> file = store.getFileStore();
    return file != null && inUse(file) < MIN_IN_USE && store.compact(EVERYTHING, STEP);
  }

  private static int inUse(FileStore<?> file) {
    Map<String, String> facts = new HashMap<>();
    file.populateInfo(facts::put);
    return Integer.parseInt(facts.getOrDefault(IN_USE, "100"));
  }
}
