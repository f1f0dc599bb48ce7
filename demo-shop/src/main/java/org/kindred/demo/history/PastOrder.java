package org.kindred.demo.history;

import java.time.Instant;
import java.util.List;

/** What was bought at once; its lines are purchases. */
public record PastOrder(String id, String customerId, Instant at, List<Act> lines) {

  public PastOrder {
    lines = List.copyOf(lines);
  }
}
