package org.kindred.demo.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that knows the system's clock; everything else has a {@link Clock} injected. */
@ApplicationScoped
class ShopClock {

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
