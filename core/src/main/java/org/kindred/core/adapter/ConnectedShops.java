package org.kindred.core.adapter;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kindred.core.secret.UnreadableSecretException;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopChanged;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.ShopSettings;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.config.ConfigValues;

/** One adapter per connected shop, made when first needed. Safe for several threads. */
@ApplicationScoped
public class ConnectedShops {

  /** The setting under which every adapter finds the shop's signing secret. */
  public static final String SIGNING_SECRET = "signing-secret";

  private final Shops shops;
  private final AdapterRegistry registry;
  private final Clock clock;
  private final String publicUrl;
  private final Map<ShopKey, ShopAdapter> adapters = new ConcurrentHashMap<>();

  /**
   * @param publicUrl {@code kindred.public-url}: the address of the public doors as shops and
   *     browsers reach it, without a trailing slash; default {@code http://localhost:9080/kindred}
   */
  @Inject
  public ConnectedShops(
      Shops shops,
      AdapterRegistry registry,
      Clock clock,
      @ConfigProperty(name = "kindred.public-url", defaultValue = "http://localhost:9080/kindred")
          String publicUrl) {
    this.shops = shops;
    this.registry = registry;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /**
   * The adapter of a connected shop; empty when the shop is unknown, not connected, or its
   * platform's adapter is not installed. Do not keep it.
   *
   * @throws UnreadableSecretException when the shop's secrets do not open with this server's key
   */
  public Optional<ShopAdapter> find(ShopKey key) {
    return shops
        .find(key)
        .filter(shop -> shop.state() == ShopState.CONNECTED)
        .map(shop -> adapters.computeIfAbsent(key, absent -> create(shop)));
  }

  /** The same, and empty as well when the shop's secrets do not open with this server's key. */
  public Optional<ShopAdapter> findReadable(ShopKey key) {
    try {
      return find(key);
    } catch (UnreadableSecretException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes the adapter that a registration would give a shop, and lets it go again: what makes no
   * sense is told before it is stored. Does nothing where the platform's adapter is not installed.
   *
   * @throws IllegalArgumentException when a setting is missing or invalid; the message names it
   */
  public void tryOut(ShopRegistration registration) {
    ShopKey none = new ShopKey(UUID.randomUUID());
    registry
        .find(registration.platform())
        .ifPresent(
            factory -> {
              ShopSettings settings =
                  new ShopSettings(registration.signingSecret(), registration.settings());
              ShopConnection connection =
                  new ShopConnection(
                      none.value(),
                      registration.baseUrl(),
                      registration.currency(),
                      registration.timeZone(),
                      values(settings));
              close(factory.create(connection, context(none)));
            });
  }

  /** Where the shop's platform sends its webhooks. */
  public URI webhookUrl(ShopKey key) {
    return URI.create(publicUrl + "/api/v1/shops/" + key + "/webhooks");
  }

  /** The widget's script, for the shop's pages. */
  public URI widgetUrl() {
    return URI.create(publicUrl + "/widget.js");
  }

  void forget(@Observes ShopChanged change) {
    close(adapters.remove(change.shop()));
  }

  @PreDestroy
  void closeAll() {
    adapters.keySet().forEach(key -> close(adapters.remove(key)));
  }

  private @Nullable ShopAdapter create(Shop shop) {
    ShopAdapterFactory factory = registry.find(shop.platform()).orElse(null);
    if (factory == null) {
      return null;
    }
    ShopConnection connection =
        new ShopConnection(
            shop.key().value(),
            shop.baseUrl(),
            shop.currency(),
            shop.timeZone(),
            values(shops.settings(shop.key())));
    return factory.create(connection, context(shop.key()));
  }

  private static ConfigValues values(ShopSettings settings) {
    Map<String, String> values = new HashMap<>(settings.values());
    values.put(SIGNING_SECRET, settings.signingSecret());
    return ConfigValues.of(values);
  }

  private HostContext context(ShopKey key) {
    return new HostContext(clock, webhookUrl(key));
  }

  private static void close(@Nullable ShopAdapter adapter) {
    if (adapter != null) {
      adapter.close();
    }
  }
}
