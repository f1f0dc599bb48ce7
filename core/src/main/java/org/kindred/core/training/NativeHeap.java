package org.kindred.core.training;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What libraries outside the Java heap allocate. */
final class NativeHeap {

  private static final System.Logger LOG = System.getLogger(NativeHeap.class.getName());
  private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";
  private static final String TRIM = "systemTrimNativeHeap";

  private NativeHeap() {}

  /**
   * Gives back to the system what is free: glibc keeps what a training allocated for the next one,
   * as resident memory. Does nothing on systems without glibc.
   */
  static void trim() {
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
