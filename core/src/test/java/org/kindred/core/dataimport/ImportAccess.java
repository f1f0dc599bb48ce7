package org.kindred.core.dataimport;

import org.kindred.core.testing.TestApplication;

/** Lets measuring programs import as the background loop does. */
public final class ImportAccess {

  private ImportAccess() {}

  /** Imports the next file in line to its end. */
  public static void importNext(TestApplication application) {
    application.get(ImportWorker.class).importNext();
  }
}
