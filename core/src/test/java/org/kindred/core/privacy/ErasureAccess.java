package org.kindred.core.privacy;

import org.kindred.core.testing.TestApplication;

/** Lets tests of other features carry erasures out, as the loop would. */
public final class ErasureAccess {

  private ErasureAccess() {}

  public static void carryOut(TestApplication application) {
    application.get(ErasureSteps.class).carryOutDue();
  }
}
