package org.kindred.core.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that knows the system's clock; everything else has a {@link Clock} injected. */
@ApplicationScoped
class CoreClock {

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
