package org.kindred.demo.connection;

import java.time.Clock;
import java.time.Duration;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.Journal;
import org.kindred.demo.settings.ShopAccess;
import org.kindred.demo.settings.ShopSettings;

/**
 * Keeps Kindred informed: waits until it is ready, hands the history over, then sends what happens,
 * and tries again for as long as it takes.
 */
final class Connection implements Runnable {

  private static final System.Logger LOG = System.getLogger(Connection.class.getName());
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  /** Kindred is up within seconds, mostly of the same server, and somebody watches. */
  private static final Duration LONGEST_PAUSE_BEFORE_READY = Duration.ofSeconds(1);

  private static final Duration IDLE = Duration.ofSeconds(1);

  private final KindredDoors doors;
  private final HistoryImport historyImport;
  private final Outbox outbox;
  private final Journal journal;
  private final ConnectionStatus status;
  private final Duration firstPause;
  private volatile boolean stopping;

  /**
   * @param firstPause after the first failed try; it doubles with each further one
   */
  Connection(
      ShopSettings settings,
      ShopAccess access,
      History history,
      Journal journal,
      ConnectionStatus status,
      Clock clock,
      Duration firstPause) {
    this.journal = journal;
    this.status = status;
    this.firstPause = firstPause;
    doors = new KindredDoors(settings.kindredUrl(), access, clock);
    Memory memory = new Memory(settings.dataDirectory().resolve("told.properties"));
    historyImport =
        new HistoryImport(doors, memory, history, settings.publicUrl(), status, firstPause);
    outbox = new Outbox(journal, memory, doors, status, clock);
  }

  @Override
  public void run() {
    try {
      begin();
      status.change(state -> state.in(Phase.LIVE));
      while (!stopping) {
        untilTaken(outbox::sendAll, LONGEST_PAUSE);
        journal.await(outbox.sent(), IDLE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets {@link #run} end soon. */
  void stop() {
    stopping = true;
    journal.wake();
  }

  private void begin() throws InterruptedException {
    if (historyImport.isDone()) {
      return;
    }
    status.change(state -> state.in(Phase.WAITING));
    untilTaken(doors::checkReady, LONGEST_PAUSE_BEFORE_READY);
    untilTaken(historyImport::carryOut, LONGEST_PAUSE);
    if (!stopping) {
      LOG.log(System.Logger.Level.INFO, "Kindred has the shop's history");
    }
  }

  private void untilTaken(Step step, Duration longestPause) throws InterruptedException {
    Duration pause = firstPause;
    while (!stopping) {
      try {
        step.take();
        status.change(state -> state.in(state.phase()));
        return;
      } catch (KindredUnavailableException e) {
        trouble(e);
        Duration asked = e.retryAfter();
        sleep(asked.compareTo(pause) > 0 ? asked : pause);
        pause = shorter(pause.multipliedBy(2), longestPause);
      }
    }
  }

  private void trouble(KindredUnavailableException e) {
    String message = String.valueOf(e.getMessage());
    if (!message.equals(status.state().trouble())) {
      LOG.log(System.Logger.Level.WARNING, "{0}; the shop tries again", message);
    }
    status.change(state -> state.troubledBy(message));
  }

  private void sleep(Duration pause) throws InterruptedException {
    if (!stopping) {
      journal.await(Integer.MAX_VALUE, pause);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private interface Step {
    void take() throws KindredUnavailableException, InterruptedException;
  }
}
