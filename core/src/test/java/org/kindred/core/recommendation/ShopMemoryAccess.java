package org.kindred.core.recommendation;

import org.kindred.core.testing.TestApplication;

/** Does at once what the application does in the background. */
public final class ShopMemoryAccess {

  private ShopMemoryAccess() {}

  public static void refresh(TestApplication application) {
    application.get(ShopMemory.class).refresh();
  }
}
