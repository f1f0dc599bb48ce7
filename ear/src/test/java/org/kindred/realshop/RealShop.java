package org.kindred.realshop;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.system.ConnectedShop;

/**
 * A shop of some platform, running on loopback, and whoever works and shops there, over its own
 * interfaces. Close it, or it stays.
 */
interface RealShop extends AutoCloseable {

  /** As Kindred names the platform. */
  String platform();

  /** As people name it, with the version. */
  String title();

  /** Starts the shop for the first time, with its products, and without the companion. */
  void open();

  /** Starts the shop with the companion; from then on it keeps a ledger. */
  void openWithCompanion(ConnectedShop kindred);

  void stop();

  /** As a power cut would end it. */
  void kill();

  /** What the form for the connection asks for, by its labels. */
  Map<String, String> credentials();

  /** The path of a product's page. */
  String page(String slug);

  /** The products that it opened with. */
  Catalogue catalogue();

  Office office();

  /**
   * Somebody in the storefront.
   *
   * @param visitor the widget's key of the browser, null where there is no widget
   */
  Shopper shopper(String name, @Nullable String visitor);

  /** What happened since the shop has the companion. */
  Ledger ledger() throws IOException;

  /** Where the companion keeps its messages. */
  Outbox outbox();

  @Override
  void close();
}
