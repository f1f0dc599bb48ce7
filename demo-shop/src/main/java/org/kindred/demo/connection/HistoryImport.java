package org.kindred.demo.connection;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.kindred.demo.history.History;

/**
 * Hands the shop's past to Kindred through the import door, once. Can be broken off anywhere and
 * called again; what was handed over stays so, and handing it over twice would change nothing.
 */
final class HistoryImport {

  private final KindredDoors doors;
  private final Memory memory;
  private final History history;
  private final URI shop;
  private final ConnectionStatus status;
  private final Duration pollEvery;

  HistoryImport(
      KindredDoors doors,
      Memory memory,
      History history,
      URI shop,
      ConnectionStatus status,
      Duration pollEvery) {
    this.doors = doors;
    this.memory = memory;
    this.history = history;
    this.shop = shop;
    this.status = status;
    this.pollEvery = pollEvery;
  }

  boolean isDone() {
    return memory.isDone("items") && memory.isDone("social") && memory.isDone("events");
  }

  /** The events last, so that the first model learns from the rest, too. */
  void carryOut() throws KindredUnavailableException, InterruptedException {
    ImportFile items = ImportFiles.items(history, shop);
    ImportFile social = ImportFiles.social(history);
    ImportFile events = ImportFiles.events(history);
    Progress progress = new Progress((long) items.lines() + social.lines() + events.lines());
    handOver(items, progress);
    handOver(social, progress);
    handOver(events, progress);
  }

  private void handOver(ImportFile file, Progress progress)
      throws KindredUnavailableException, InterruptedException {
    while (!memory.isDone(file.kind())) {
      Optional<Long> started = memory.importOf(file.kind());
      if (started.isPresent()) {
        follow(file, started.get(), progress);
      } else {
        memory.started(file.kind(), doors.startImport(file));
      }
    }
    progress.finish(file.lines());
  }

  private void follow(ImportFile file, long importId, Progress progress)
      throws KindredUnavailableException, InterruptedException {
    Optional<ImportProgress> answer = doors.progress(importId);
    if (answer.isEmpty()) {
      memory.forget(file.kind());
    } else if (answer.get().isCompleted()) {
      memory.done(file.kind());
    } else if (answer.get().isStopped()) {
      memory.forget(file.kind());
      throw new KindredUnavailableException(
          "The import of %s stopped: %s".formatted(file.name(), answer.get().message()),
          Duration.ZERO);
    } else {
      progress.within(answer.get().linesRead());
      Thread.sleep(pollEvery.toMillis());
    }
  }

  /** Counts lines over all steps. */
  private final class Progress {

    private final long total;
    private long finished;

    Progress(long total) {
      this.total = total;
      within(0);
    }

    void within(long lines) {
      status.change(state -> state.imported(Math.min(total, finished + lines), total));
    }

    void finish(long lines) {
      finished += lines;
      within(0);
    }
  }
}
