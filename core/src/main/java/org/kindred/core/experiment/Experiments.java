package org.kindred.core.experiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.kindred.core.shop.ShopKey;

/** The shops' control groups. Safe for several threads. */
@ApplicationScoped
public class Experiments {

  /** The part of the shop's visitors that gets no recommendations, 0 … 1. */
  public double holdoutShare(ShopKey shop) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Ends the running experiment and begins one with another share, 0 … 0.5; 0 turns it off. */
  public void changeHoldoutShare(ShopKey shop, double share) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Compares the arms by the visitors who came first within the time. */
  public ControlGroupReport report(ShopKey shop, Instant from, Instant until) {
    throw new UnsupportedOperationException("not yet");
  }
}
