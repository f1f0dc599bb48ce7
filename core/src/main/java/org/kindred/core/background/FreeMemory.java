package org.kindred.core.background;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Gives memory that nobody needs any more back to the system: after a training, and every three
 * minutes. Under load the collector never comes to shrink the heap by itself, since it does so only
 * where it marks what lives, and what lives is too little to have it mark; on a busy machine, where
 * its pauses are long, it lets the heap grow on and on.
 */
@ApplicationScoped
public class FreeMemory {

  private static final System.Logger LOG = System.getLogger(FreeMemory.class.getName());
  private static final Duration INTERVAL = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";
  private static final String TRIM = "systemTrimNativeHeap";

  private final Clock clock;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;
  private volatile Instant givenBackAt;

  @Inject
  public FreeMemory(Clock clock, BackgroundExecutor executor) {
    this.clock = clock;
    this.executor = executor;
    this.loop = new BackgroundLoop("Giving memory back", PAUSE, this::giveBackWhenDue);
    this.givenBackAt = clock.instant();
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  /** Asks for it at once; the collection itself goes on beside the requests. */
  public void giveBack() {
    givenBackAt = clock.instant();
    System.gc();
    trimNativeHeap();
  }

  private boolean giveBackWhenDue() {
    if (!clock.instant().isBefore(givenBackAt.plus(INTERVAL))) {
      giveBack();
    }
    return false;
  }

  /** glibc keeps what was allocated for the next training; on other systems nothing happens. */
  private static void trimNativeHeap() {
    try {
      Object outcome =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(new ObjectName(COMMANDS), TRIM, new Object[0], new String[0]);
      LOG.log(System.Logger.Level.DEBUG, "{0}", outcome);
    } catch (JMException e) {
      LOG.log(System.Logger.Level.DEBUG, "The native heap cannot be trimmed here", e);
    }
  }
}
