package org.kindred.spi;

import java.util.Optional;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.history.OrderHistorySource;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.webhook.WebhookEndpoint;

/**
 * One connected shop. Safe for several threads. A capability is an object: {@code Optional.empty()}
 * says that the platform has none, and is the same at every call.
 */
public interface ShopAdapter extends AutoCloseable {

  /**
   * Asks the shop something small that needs all permissions the adapter uses. Called by the check
   * button and before an import; may block up to ten seconds. Returns normally when all is well,
   * and when there is nothing to ask because the platform only pushes.
   *
   * @throws org.kindred.spi.error.ShopAuthorizationException naming the missing permission
   * @throws org.kindred.spi.error.ShopUnavailableException when the shop cannot be reached
   */
  void checkConnection();

  /** How this shop pushes to us. */
  WebhookEndpoint webhooks();

  /** The catalogue, when the platform lets us read it. */
  Optional<CatalogSource> catalog();

  /** Past orders, when the platform lets us read them. */
  default Optional<OrderHistorySource> orderHistory() {
    return Optional.empty();
  }

  /** What changed since a time, when the platform can be asked. */
  default Optional<ReconcileSource> reconciliation() {
    return Optional.empty();
  }

  /** How recommendations get onto the shop's pages. */
  StorefrontIntegration storefront();

  /** Called once, after the last other call has returned. Releases what {@code create} took. */
  @Override
  void close();
}
