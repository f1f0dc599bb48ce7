package org.kindred.core.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.kindred.spi.PlatformId;

/** A row of {@code shop}. */
@Entity
@Table(name = "shop")
class StoredShop {

  @Id private long id;

  @Column(name = "shop_key")
  private String shopKey;

  private String name;
  private String platform;

  @Column(name = "base_url")
  private String baseUrl;

  private String currency;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "allowed_origins")
  private String allowedOrigins;

  @Column(name = "sealed_signing_secret")
  private byte[] sealedSigningSecret;

  @Column(name = "sealed_settings")
  private byte[] sealedSettings;

  @Enumerated(EnumType.STRING)
  private ShopState state;

  @Column(name = "connected_at")
  private Instant connectedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected StoredShop() {}

  @SuppressWarnings("NullAway.Init")
  StoredShop(long id, ShopKey key, Instant connectedAt) {
    this.id = id;
    this.shopKey = key.toString();
    this.connectedAt = connectedAt;
    this.state = ShopState.CONNECTED;
  }

  void describe(ShopRegistration registration) {
    name = registration.name();
    platform = registration.platform().value();
    baseUrl = registration.baseUrl().toString();
    currency = registration.currency().getCurrencyCode();
    timeZone = registration.timeZone().getId();
    allowedOrigins = String.join("\n", registration.allowedOrigins());
  }

  void seal(byte[] signingSecret, byte[] settings) {
    sealedSigningSecret = signingSecret;
    sealedSettings = settings;
  }

  void disconnect() {
    state = ShopState.DISCONNECTED;
  }

  void reconnect() {
    if (state == ShopState.DISCONNECTED) {
      state = ShopState.CONNECTED;
    }
  }

  void erase() {
    state = ShopState.ERASED;
    sealedSettings = new byte[0];
    sealedSigningSecret = new byte[0];
  }

  ShopKey key() {
    return ShopKey.parse(shopKey);
  }

  byte[] sealedSigningSecret() {
    return sealedSigningSecret;
  }

  byte[] sealedSettings() {
    return sealedSettings;
  }

  Shop toShop() {
    return new Shop(
        id,
        key(),
        name,
        new PlatformId(platform),
        URI.create(baseUrl),
        Currency.getInstance(currency),
        ZoneId.of(timeZone),
        allowedOrigins.isEmpty() ? List.of() : List.of(allowedOrigins.split("\n")),
        state,
        connectedAt);
  }
}
