package org.kindred.core.modelstore;

import org.kindred.core.testing.TestApplication;

/** Active models whose files do not matter. */
public final class FakeModels {

  private FakeModels() {}

  /** Lets the application use them. */
  public static ActiveModels in(TestApplication application) {
    return application.use(
        ActiveModels.class,
        new ActiveModels(
            application.get(ModelFiles.class), application.event(), files -> new FakeModel()));
  }
}
