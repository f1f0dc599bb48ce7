package org.kindred.admin.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.secret.UnreadableSecretException;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.webhook.WebhookRegistrar;

/**
 * Asks a shop whether the connection works, and to send its events here. Safe for several threads.
 */
@ApplicationScoped
public class ConnectionCheck {

  private static final System.Logger LOG = System.getLogger(ConnectionCheck.class.getName());

  private final ConnectedShops connected;

  @Inject
  public ConnectionCheck(ConnectedShops connected) {
    this.connected = connected;
  }

  /**
   * What came of it.
   *
   * @param text key of what to tell the owner
   * @param detail the shop's own words, or null
   */
  public record Result(boolean works, String text, @Nullable String detail) {}

  /** Whether the shop can be asked to send its events here. */
  public boolean canSubscribe(ShopKey shop) {
    return connected
        .findReadable(shop)
        .flatMap(adapter -> adapter.webhooks().registrar())
        .isPresent();
  }

  /** Asks the shop to send its events here where that is possible; says whether it is. */
  private static boolean subscribe(ShopAdapter adapter) {
    Optional<WebhookRegistrar> registrar = adapter.webhooks().registrar();
    registrar.ifPresent(WebhookRegistrar::register);
    return registrar.isPresent();
  }

  /** Also asks the shop to send its events here where that is possible. May block for a minute. */
  public Result of(ShopKey shop) {
    try {
      Optional<ShopAdapter> adapter = connected.find(shop);
      if (adapter.isEmpty()) {
        return new Result(false, "check.noAdapter", null);
      }
      adapter.get().checkConnection();
      return subscribe(adapter.get())
          ? new Result(true, "check.subscribed", null)
          : new Result(true, "check.works", null);
    } catch (ShopAuthorizationException e) {
      return new Result(false, "check.refused", e.getMessage());
    } catch (ShopUnavailableException e) {
      return new Result(false, "check.unavailable", e.getMessage());
    } catch (MalformedPayloadException e) {
      return new Result(false, "check.notUnderstood", e.getMessage());
    } catch (UnreadableSecretException e) {
      return new Result(false, "connect.unreadable", null);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The adapter of shop " + shop + " has a defect", e);
      return new Result(false, "check.defect", null);
    }
  }
}
