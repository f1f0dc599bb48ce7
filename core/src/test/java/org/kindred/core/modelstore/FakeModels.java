package org.kindred.core.modelstore;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.testing.TestApplication;

/** Active models whose files do not matter. */
public final class FakeModels {

  private final AtomicInteger asked = new AtomicInteger();
  private final ActiveModels active;
  private volatile List<String> items = List.of();

  private FakeModels(TestApplication application) {
    active =
        new ActiveModels(
            application.get(ModelFiles.class),
            application.event(),
            files -> new FakeModel(items, asked));
  }

  /** Lets the application use them. */
  public static FakeModels in(TestApplication application) {
    FakeModels models = new FakeModels(application);
    application.use(ActiveModels.class, models.active);
    return models;
  }

  /** Lets the shop have a model that always answers these, as far as they are allowed. */
  public void answer(ShopKey shop, String... products) {
    items = List.of(products);
    active.swap(shop, 1);
  }

  /** How often models were asked. */
  public int asked() {
    return asked.get();
  }
}
