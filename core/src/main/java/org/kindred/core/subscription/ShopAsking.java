package org.kindred.core.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.secret.UnreadableSecretException;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.webhook.WebhookRegistrar;

/**
 * Asks a shop whether the connection works and, where that is possible, to send its events here.
 * Safe for several threads.
 */
@ApplicationScoped
class ShopAsking {

  private static final System.Logger LOG = System.getLogger(ShopAsking.class.getName());

  private final ConnectedShops connected;

  @Inject
  ShopAsking(ConnectedShops connected) {
    this.connected = connected;
  }

  /** Whether the shop can be asked to send its events here. */
  boolean isPossible(ShopKey shop) {
    return connected
        .findReadable(shop)
        .flatMap(adapter -> adapter.webhooks().registrar())
        .isPresent();
  }

  /** May block for minutes; outside any transaction. */
  SubscriptionAnswer ask(ShopKey shop) {
    try {
      Optional<ShopAdapter> adapter = connected.find(shop);
      return adapter.isEmpty()
          ? SubscriptionAnswer.failed(SubscriptionFailure.NO_ADAPTER, null)
          : ask(adapter.get());
    } catch (ShopAuthorizationException e) {
      return SubscriptionAnswer.failed(SubscriptionFailure.REFUSED, e.getMessage());
    } catch (ShopUnavailableException e) {
      return SubscriptionAnswer.away(e.getMessage(), e.retryAfter().orElse(null));
    } catch (MalformedPayloadException e) {
      return SubscriptionAnswer.failed(SubscriptionFailure.NOT_UNDERSTOOD, e.getMessage());
    } catch (UnreadableSecretException e) {
      return SubscriptionAnswer.failed(SubscriptionFailure.UNREADABLE, null);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The adapter of shop " + shop + " has a defect", e);
      return SubscriptionAnswer.failed(SubscriptionFailure.DEFECT, null);
    }
  }

  private static SubscriptionAnswer ask(ShopAdapter adapter) {
    adapter.checkConnection();
    Optional<WebhookRegistrar> registrar = adapter.webhooks().registrar();
    return SubscriptionAnswer.sends(registrar.map(each -> each.register().size()).orElse(null));
  }
}
