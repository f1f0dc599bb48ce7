package org.kindred.demo.history;

import java.time.Instant;
import org.kindred.demo.catalogue.Assortment;

/** Histories for tests, drawn once. */
public final class Histories {

  public static final Instant END = Instant.parse("2026-03-01T12:00:00Z");

  /** As large as the shop's own. */
  public static final History FULL = draw(1500, 20);

  private Histories() {}

  public static History draw(int shoppers, long seed) {
    return new HistoryGenerator(Assortment.load(), shoppers, END, seed).generate();
  }
}
