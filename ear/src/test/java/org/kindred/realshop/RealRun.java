package org.kindred.realshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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

  /** The shop may still be telling when all that it told is applied. */
  private static final int CALM_LOOKS = 20;

  /** The shopper's window, as high as our pages. */
  private static final int WINDOW_WIDTH = 1280;

  private static final int WINDOW_HEIGHT = 440;

  private final String name;
  private final Chromium chromium = Chromium.start();
  private final Page office = chromium.newVisitor();
  private final Page sofa = chromium.newVisitor();
  private final KindredServer kindred;
  private final AdminPages admin;
  private final ShopPages pages;
  private final RunRecord record = new RunRecord();
  private @Nullable ConnectedShop connected;
  private @Nullable String visitor;

  RealRun(String name) throws IOException {
    this.name = name;
    kindred =
        KindredServer.named("real-" + name)
            .with("KINDRED_EXPERIMENT_HOLDOUT_SHARE", "0")
            .withoutShop()
            .withSharedDatabase();
    kindred.with("KINDRED_PUBLIC_URL", kindred.origin() + "/kindred");
    admin = new AdminPages(kindred, office);
    pages = new ShopPages();
    sofa.setViewportSize(WINDOW_WIDTH, WINDOW_HEIGHT);
  }

  /**
   * Connects the shop as its owner would, lets Kindred check it, waits for the import, and puts
   * recommendations into the storefront.
   */
  void connect(RealShop shop) throws Exception {
    admin.setUp();
    connected =
        admin.connect(
            shop.platform(), shop.title(), pages.url("").toString(), "USD", shop.credentials());
    pages.furnish(shop.catalogue().ids(), admin.snippet("PRODUCT_PAGE"));
    String check = admin.check();
    assertThat(check).contains("Works");
    chromium.picture(office, name + "-connected");
    record.seen("connected through the form; the check of the connection says", check.strip());
    Eventually.within(
        SOON, "the shop is imported", () -> tables().firstReconciliation().startsWith("COMPLETED"));
  }

  /** The shopper goes to a page of the storefront and sees what is recommended there. */
  void visit(String path, String picture) {
    shopper().open(pages.url(path));
    visitor = shopper().visitor();
    picture(picture);
  }

  /** The shopper follows the first recommendation; the path of where that leads. */
  String followRecommendation() {
    return shopper().followFirst().getPath();
  }

  private ShopBrowser shopper() {
    return new ShopBrowser(sofa);
  }

  /** What stands in the shopper's browser. */
  private void picture(String what) {
    chromium.picture(sofa, name + "-" + what);
  }

  /** What stands in a page of the staff. */
  void staffSees(String page) {
    admin.open(page);
    chromium.picture(office, name + "-" + page);
  }

  AdminPages admin() {
    return admin;
  }

  /** Until the deliveries are the ones that there must be, and stay so; or until one is parked. */
  void await(Expectation expected) throws Exception {
    awaitCalm(
        "all that happened is applied",
        () -> {
          assertThat(tables().parked()).isEmpty();
          return tables().appliedDeliveries().equals(expected.deliveries());
        });
  }

  /** Until the condition holds, and goes on to hold for a while. */
  static void awaitCalm(String what, Eventually.Condition condition) {
    AtomicInteger calm = new AtomicInteger();
    Eventually.within(
        SOON,
        what,
        () -> {
          calm.set(condition.holds() ? calm.get() + 1 : 0);
          return calm.get() > CALM_LOOKS;
        });
  }

  /** Until the order is cancelled here as well. */
  void awaitCancelled(String order) {
    Eventually.within(
        SOON, "the order is cancelled", () -> tables().cancellations().equals(Set.of(order)));
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
    return new Storefront(kindred, shop(), visitor());
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

  /** The key of the shopper's browser. */
  String visitor() {
    if (visitor == null) {
      throw new IllegalStateException("nobody has been here");
    }
    return visitor;
  }

  KindredServer kindred() {
    return kindred;
  }

  RunRecord record() {
    return record;
  }

  @Override
  public void close() throws IOException {
    try (chromium;
        kindred;
        pages) {
      record.write(name);
      assertThat(chromium.complaints()).isEmpty();
    }
  }
}
