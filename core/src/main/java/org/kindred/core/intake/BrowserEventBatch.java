package org.kindred.core.intake;

import java.util.List;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.VisitorKey;

/**
 * What one browser reported at once.
 *
 * @param visitor the browser
 * @param consent what its user said; without a yes nothing is kept
 * @param userAgent as sent, or the empty string; tells known robots
 * @param events at most {@link #MAX_EVENTS}
 */
public record BrowserEventBatch(
    VisitorKey visitor, Consent consent, String userAgent, List<BrowserEvent> events) {

  /** More than a page can produce between two beacons. */
  public static final int MAX_EVENTS = 200;

  public BrowserEventBatch {
    if (events.size() > MAX_EVENTS) {
      throw new IllegalArgumentException(
          "at most " + MAX_EVENTS + " events at once, got " + events.size());
    }
    events = List.copyOf(events);
  }
}
