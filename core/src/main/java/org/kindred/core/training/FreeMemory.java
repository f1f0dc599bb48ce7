package org.kindred.core.training;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What a training has used and nobody needs any more. */
final class FreeMemory {

  private static final System.Logger LOG = System.getLogger(FreeMemory.class.getName());
  private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";
  private static final String TRIM = "systemTrimNativeHeap";

  private FreeMemory() {}

  /**
   * Gives it back to the system. Under load the collector never comes to shrink the heap by itself,
   * since it does so only where it marks what lives, and what lives after a training is too little
   * to have it mark again.
   */
  static void giveBack() {
    System.gc();
    trimNativeHeap();
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
