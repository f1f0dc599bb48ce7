package org.kindred.core.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.hibernate.Session;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;

/**
 * Keeps the file of the embedded database near the size of what is in it. The database only adds to
 * the file, and uses a part of it again when no page there is in use any more. It would write the
 * last ones elsewhere by itself, but not where each commit is on disk before it returns: its thread
 * for both does not run then.
 */
@ApplicationScoped
public class EmbeddedDatabaseCompaction {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final String NAME_IT =
      "create alias if not exists kindred_make_room for '%s.makeRoom'"
          .formatted(EmbeddedDatabaseCompaction.class.getPackageName() + ".EmbeddedDatabaseFile");
  private static final String CALL_IT = "select kindred_make_room()";

  private final Transactions transactions;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;
  private boolean named;

  @Inject
  public EmbeddedDatabaseCompaction(Transactions transactions, BackgroundExecutor executor) {
    this.transactions = transactions;
    this.executor = executor;
    this.loop = new BackgroundLoop("Compaction of the embedded database", PAUSE, this::makeRoom);
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  /** One step, after which others may commit; nothing more once it is another database. */
  boolean makeRoom() {
    if (named || transactions.requiresNew(this::nameIt)) {
      transactions.requiresNew(
          entityManager -> Sql.on(entityManager).first(CALL_IT, row -> row.getBoolean(1)));
    } else {
      loop.finish();
    }
    return false;
  }

  private boolean nameIt(EntityManager entityManager) {
    if (isEmbedded(entityManager)) {
      Sql.on(entityManager).update(NAME_IT);
      named = true;
    }
    return named;
  }

  private static boolean isEmbedded(EntityManager entityManager) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> connection.getMetaData().getDatabaseProductName().equals("H2"));
  }
}
