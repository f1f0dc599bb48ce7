package org.kindred.demo.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.demo.page.Texts;

/**
 * The connection at one moment.
 *
 * @param linesImported of the history
 * @param lines of the history in all; 0 as long as that is not known
 * @param sent events that Kindred has taken since the start
 * @param lastSentAt when it took the last of them, or null
 * @param trouble why it did not go on at the last try, or null
 */
public record ConnectionState(
    Phase phase,
    long linesImported,
    long lines,
    long sent,
    @Nullable Instant lastSentAt,
    @Nullable String trouble) {

  static final ConnectionState UNCONNECTED =
      new ConnectionState(Phase.UNCONNECTED, 0, 0, 0, null, null);

  /** Of the history, 0 … 100. */
  public int percent() {
    return lines == 0 ? 0 : (int) (100 * linesImported / lines);
  }

  /** Whether Kindred does not know the whole history yet. */
  public boolean isGettingReady() {
    return phase == Phase.WAITING || phase == Phase.IMPORTING;
  }

  /** What the shop's visitors are told of it. */
  public String text(Texts texts) {
    return phase == Phase.IMPORTING
        ? texts.get("importing", percent())
        : texts.get("phase." + phase);
  }

  ConnectionState in(Phase now) {
    return new ConnectionState(now, linesImported, lines, sent, lastSentAt, null);
  }

  ConnectionState imported(long soFar, long total) {
    return new ConnectionState(Phase.IMPORTING, soFar, total, sent, lastSentAt, null);
  }

  ConnectionState sent(int more, Instant at) {
    return new ConnectionState(phase, linesImported, lines, sent + more, at, null);
  }

  ConnectionState troubledBy(String message) {
    return new ConnectionState(phase, linesImported, lines, sent, lastSentAt, message);
  }
}
