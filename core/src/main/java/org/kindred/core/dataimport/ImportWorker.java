package org.kindred.core.dataimport;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;

/**
 * Imports what is in line, one file after the other. What a server was at when it went down goes on
 * at the next start, behind the last committed line.
 */
@ApplicationScoped
public class ImportWorker {

  private static final System.Logger LOG = System.getLogger(ImportWorker.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(25);
  private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

  /** A server that has not committed any chunk for so long is gone. */
  private static final Duration GONE = Duration.ofMinutes(5);

  /** How often the same lines are tried before the import is given up. */
  private static final int ATTEMPTS = 5;

  private final Shops shops;
  private final ImportFiles files;
  private final ImportTargets targets;
  private final Transactions transactions;
  private final ImportSettings settings;
  private final Clock clock;
  private final Event<LinesImported> imported;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;
  private @Nullable ImportId failing;
  private long failingAt;
  private int failures;
  private Instant nextPurge = Instant.MIN;

  @Inject
  public ImportWorker(
      Shops shops,
      ImportFiles files,
      ImportTargets targets,
      Transactions transactions,
      ImportSettings settings,
      Clock clock,
      Event<LinesImported> imported,
      BackgroundExecutor executor) {
    this.shops = shops;
    this.files = files;
    this.targets = targets;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
    this.imported = imported;
    this.executor = executor;
    this.loop = new BackgroundLoop("Importing of files", PAUSE, this::importNext);
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  /** Something was put in line. */
  void wake() {
    loop.wake();
  }

  /** Imports the next file to its end; says whether there was one. */
  boolean importNext() {
    purge();
    Optional<ImportJob> next = next();
    next.ifPresent(this::runToItsEnd);
    return next.isPresent();
  }

  private Optional<ImportJob> next() {
    Instant goneBefore = clock.instant().minus(GONE);
    List<ImportJob> open =
        transactions.required(
            entityManager -> new ImportRows(entityManager).open(settings.node, goneBefore));
    for (ImportJob job : open) {
      if (files.exists(job.file())) {
        if (claim(job, goneBefore)) {
          return Optional.of(job);
        }
      } else if (settings.node.equals(job.node())) {
        finish(job, ImportState.FAILED, "The file is not kept any more; send it again");
      }
    }
    return Optional.empty();
  }

  private boolean claim(ImportJob job, Instant goneBefore) {
    return transactions.required(
        entityManager ->
            new ImportRows(entityManager).claim(job, settings.node, goneBefore, clock.instant()));
  }

  private void runToItsEnd(ImportJob job) {
    long begin = clock.millis();
    try {
      end(job, run(job));
      failures = 0;
    } catch (UnusableFileException e) {
      finish(job, ImportState.FAILED, e.getMessage());
    } catch (IOException e) {
      finish(job, ImportState.FAILED, "The file cannot be read: " + e.getMessage());
    } catch (RuntimeException e) {
      giveUpInTheEnd(job, e);
    }
    log(job, begin);
  }

  private ImportRun.End run(ImportJob job) throws IOException {
    Shop shop = shops.get(job.shop());
    ImportTarget target = targets.of(job, shop);
    try (LineReader lines = new LineReader(files.open(job.file()))) {
      return new ImportRun(
              job,
              target,
              settings,
              (counts, rejected) -> commit(job, shop, target, counts, rejected),
              loop::isStopping)
          .over(lines);
    }
  }

  private boolean commit(
      ImportJob job,
      Shop shop,
      ImportTarget target,
      ChunkCounts counts,
      List<RejectedLine> rejected) {
    if (shops.get(shop.key()).state() == ShopState.ERASED) {
      return false;
    }
    try {
      return transactions.requiresNew(
          entityManager -> {
            target.write();
            new RejectedRows(entityManager).insert(shop.id(), job.id(), rejected);
            if (!new ImportRows(entityManager)
                .advance(job.id(), settings.node, counts, clock.instant())) {
              throw new TakenAwayException();
            }
            imported.fire(
                new LinesImported(shop, job.kind(), counts.accepted(), counts.rejected()));
            return true;
          });
    } catch (TakenAwayException e) {
      return false;
    }
  }

  private void end(ImportJob job, ImportRun.End end) {
    switch (end) {
      case COMPLETED -> {
        finish(job, ImportState.COMPLETED, null);
        files.delete(job.file());
      }
      case STOPPED ->
          transactions.run(entityManager -> new ImportRows(entityManager).putBack(job.id()));
      case TAKEN_AWAY -> LOG.log(System.Logger.Level.DEBUG, "Import {0} was taken away", job.id());
    }
  }

  private void finish(ImportJob job, ImportState state, @Nullable String message) {
    transactions.run(
        entityManager ->
            new ImportRows(entityManager).finish(job.id(), state, message, clock.instant()));
  }

  /**
   * The database may be away: the same lines are tried again after a pause, and given up only when
   * the database is there to be told so.
   */
  private void giveUpInTheEnd(ImportJob job, RuntimeException failure) {
    ImportProgress now = progress(job).orElseThrow(() -> failure);
    boolean isSamePlace = job.id().equals(failing) && failingAt == now.linesRead();
    failures = isSamePlace ? failures + 1 : 1;
    failing = job.id();
    failingAt = now.linesRead();
    if (failures < ATTEMPTS) {
      throw failure;
    }
    LOG.log(System.Logger.Level.ERROR, "Import " + job.id() + " cannot be written", failure);
    finish(
        job,
        ImportState.FAILED,
        "The lines after line " + (now.linesRead() + 1) + " could not be written; see the log");
    failures = 0;
  }

  private Optional<ImportProgress> progress(ImportJob job) {
    return transactions.required(
        entityManager -> new ImportRows(entityManager).find(shops.get(job.shop()).id(), job.id()));
  }

  private void log(ImportJob job, long begin) {
    progress(job)
        .ifPresent(
            progress ->
                LOG.log(
                    System.Logger.Level.INFO,
                    "Shop {0}: import {1} of {2} {3} after {4} ms, {5} lines accepted, {6} rejected",
                    job.shop(),
                    job.id(),
                    job.kind(),
                    progress.state(),
                    Long.toString(clock.millis() - begin),
                    Long.toString(progress.linesAccepted()),
                    Long.toString(progress.linesRejected())));
  }

  /** Drops what nobody will ask for any more, now and then. */
  private void purge() {
    Instant now = clock.instant();
    if (now.isBefore(nextPurge)) {
      return;
    }
    nextPurge = now.plus(BETWEEN_PURGES);
    Instant until = now.minus(settings.kept);
    Set<String> needed =
        transactions.required(
            entityManager -> {
              new RejectedRows(entityManager).deleteFinishedBefore(until);
              return new HashSet<>(new ImportRows(entityManager).filesNeeded(until));
            });
    files.untouchedSince(now.minus(BETWEEN_PURGES)).stream()
        .filter(name -> !needed.contains(name))
        .forEach(files::delete);
  }

  /** Rolls back a chunk of an import that somebody cancelled meanwhile. */
  private static final class TakenAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TakenAwayException() {
      super("the import was taken away", null, false, false);
    }
  }
}
