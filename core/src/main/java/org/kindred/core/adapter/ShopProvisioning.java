package org.kindred.core.adapter;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.secret.UnreadableSecretException;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.ShopSettings;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;

/**
 * Connects the shop that the settings name when the application starts, or takes what they say as
 * its new word; one that was disconnected stays so until staff connect it again. While the database
 * is away it is tried again in the background.
 */
@ApplicationScoped
public class ShopProvisioning {

  private static final System.Logger LOG = System.getLogger(ShopProvisioning.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final Shops shops;
  private final ProvisionedShop provisioned;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;
  private volatile boolean done;
  private boolean unreadable;

  @Inject
  public ShopProvisioning(
      Shops shops,
      AdapterRegistry registry,
      ProvisionedShop provisioned,
      BackgroundExecutor executor) {
    this.shops = shops;
    this.provisioned = provisioned;
    this.executor = executor;
    this.loop = new BackgroundLoop("Provisioning of the shop", PAUSE, this::provision);
    this.done = provisioned.key().isEmpty();
    if (!done && registry.find(provisioned.registration().platform()).isEmpty()) {
      throw new IllegalArgumentException(
          "kindred.shop.provisioned.platform must be an installed adapter, got \""
              + provisioned.registration().platform()
              + "\"");
    }
  }

  void start(@Observes Startup startup) {
    if (!done) {
      loop.start(executor);
    }
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  /** Whether the shop is connected, or none is provisioned. */
  public boolean isDone() {
    return done;
  }

  boolean provision() {
    try {
      provisioned.key().ifPresent(key -> provision(key, provisioned.registration()));
    } catch (UnreadableSecretException e) {
      sayOnceThatSecretsDoNotOpen();
      return false;
    }
    done = true;
    loop.finish();
    return false;
  }

  /** What an owner entered is not overwritten: the key may come back. */
  private void sayOnceThatSecretsDoNotOpen() {
    if (unreadable) {
      return;
    }
    unreadable = true;
    LOG.log(
        System.Logger.Level.ERROR,
        "Shop {0} cannot be used: what is stored of it was sealed with another key than this server"
            + " has. Bring that key back (kindred.secret.key, or the file secret.key in the data"
            + " directory) and start again, or enter the shop''s secrets anew on its connect page.",
        provisioned.key().orElseThrow());
  }

  private void provision(ShopKey key, ShopRegistration said) {
    Optional<Shop> known = shops.find(key);
    if (known.isEmpty()) {
      shops.connect(key, said);
      LOG.log(System.Logger.Level.INFO, "Shop {0} is connected as the settings say", key);
    } else if (known.get().state() == ShopState.ERASED) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Shop {0} was erased and stays so: to connect it anew, give it another"
              + " kindred.shop.provisioned.key",
          key);
    } else {
      update(known.get(), said);
    }
  }

  /** What an owner entered for the adapter stays. */
  private void update(Shop known, ShopRegistration said) {
    ShopSettings entered = shops.settings(known.key());
    ShopRegistration registration =
        new ShopRegistration(
            said.name(),
            said.platform(),
            said.baseUrl(),
            said.currency(),
            said.timeZone(),
            said.allowedOrigins(),
            said.signingSecret(),
            withoutSigningSecret(entered.values()));
    if (!isSame(known, entered, registration)) {
      shops.describe(known.key(), registration);
      LOG.log(
          System.Logger.Level.INFO, "Shop {0} is changed to what the settings say", known.key());
    }
  }

  /** The settings' word on it is the one that counts. */
  private static Map<String, String> withoutSigningSecret(Map<String, String> entered) {
    Map<String, String> others = new HashMap<>(entered);
    others.remove(ConnectedShops.SIGNING_SECRET);
    return others;
  }

  private static boolean isSame(Shop known, ShopSettings entered, ShopRegistration said) {
    return known.name().equals(said.name())
        && known.platform().equals(said.platform())
        && known.baseUrl().equals(said.baseUrl())
        && known.currency().equals(said.currency())
        && known.timeZone().equals(said.timeZone())
        && known.allowedOrigins().equals(said.allowedOrigins())
        && entered.signingSecret().equals(said.signingSecret());
  }
}
