package org.kindred.realshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.system.AdminPages;
import org.kindred.system.Chromium;
import org.kindred.system.ConnectedShop;
import org.kindred.system.Eventually;
import org.kindred.system.KindredDatabase;
import org.kindred.system.KindredServer;

/** One real shop's run beside a real Kindred: the server, what it keeps, and what was seen. */
final class RealRun implements AutoCloseable {

  /** How long a machine with other things to do may take. */
  static final Duration SOON = Duration.ofMinutes(3);

  static final String VISITOR = "v-of-the-story";

  private final String name;
  private final KindredServer kindred;
  private final RunRecord record = new RunRecord();
  private @Nullable ConnectedShop connected;

  RealRun(String name) {
    this.name = name;
    kindred =
        KindredServer.named(name)
            .with("KINDRED_EXPERIMENT_HOLDOUT_SHARE", "0")
            .withSharedDatabase();
    kindred.with("KINDRED_PUBLIC_URL", kindred.origin() + "/kindred").start();
  }

  /** Connects the shop as its owner would, lets Kindred check it, and waits for the import. */
  void connect(String title, String url, String currency, Map<String, String> settings)
      throws Exception {
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.newVisitor();
      AdminPages admin = new AdminPages(kindred, page);
      admin.setUp();
      connected = admin.connect(name, title, url, currency, settings);
      String check = admin.check();
      assertThat(check).contains("Works");
      record.seen("connected through the form; the check of the connection says", check.strip());
    }
    Eventually.within(
        SOON, "the shop is imported", () -> tables().firstReconciliation().startsWith("COMPLETED"));
  }

  /** Until the deliveries are the ones that there must be; or until one is parked. */
  void await(Expectation expected) throws Exception {
    Eventually.within(
        SOON,
        "all that happened is applied",
        () ->
            tables().appliedDeliveries().equals(expected.deliveries())
                || !tables().parked().isEmpty());
    assertThat(tables().parked()).isEmpty();
  }

  /** How many deliveries of each topic there must be now. */
  interface Expectation {
    Map<String, Long> deliveries() throws Exception;
  }

  /** Until nothing personal is left in what the shopper is shown, and the erasure is done. */
  void awaitForgotten() {
    Eventually.within(
        SOON,
        "the shopper is forgotten",
        () ->
            Set.of("ERASED", "FINISHED").containsAll(tables().erasures())
                && tables().erasures().size() == 1
                && isUnknown());
  }

  private boolean isUnknown() {
    return storefront().recommended("RECENTLY_VIEWED").isEmpty()
        && !storefront().reasons("RELATED_PRODUCTS").contains("SIMILAR_TO");
  }

  /** What anybody is recommended that was not there before. */
  List<Storefront.Shown> shownToAnybody() {
    return new Storefront(kindred, shop(), "v-anybody").recommended("NEW_ARRIVALS");
  }

  Storefront storefront() {
    return new Storefront(kindred, shop(), VISITOR);
  }

  ShopTables tables() {
    return new ShopTables(KindredDatabase.shared(kindred), shop());
  }

  ConnectedShop shop() {
    if (connected == null) {
      throw new IllegalStateException("not yet connected");
    }
    return connected;
  }

  KindredServer kindred() {
    return kindred;
  }

  RunRecord record() {
    return record;
  }

  @Override
  public void close() throws Exception {
    record.write(name);
    kindred.close();
  }
}
