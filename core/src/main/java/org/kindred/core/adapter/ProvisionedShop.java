package org.kindred.core.adapter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.spi.PlatformId;

/**
 * A shop that the server's settings name, so that it needs no connecting by hand. Invalid settings
 * keep the server from starting, with a message that names the setting.
 */
@Dependent
final class ProvisionedShop {

  private static final String PREFIX = "kindred.shop.provisioned.";
  private static final int LEAST_SECRET = 16;

  private final Optional<ShopKey> key;
  private final Optional<ShopRegistration> registration;

  /**
   * @param key {@code kindred.shop.provisioned.key}: the shop's key, a UUID; default: no shop is
   *     provisioned
   * @param secret {@code kindred.shop.provisioned.signing-secret}: signs deliveries and imports, at
   *     least 16 characters; required with a key
   * @param name {@code kindred.shop.provisioned.name}: as people call it; default: the host of the
   *     address
   * @param platform {@code kindred.shop.provisioned.platform}: an installed adapter; default {@code
   *     open-events}
   * @param baseUrl {@code kindred.shop.provisioned.base-url}: the shop's own address; required with
   *     a key
   * @param currency {@code kindred.shop.provisioned.currency}: by ISO 4217; default EUR
   * @param timeZone {@code kindred.shop.provisioned.time-zone}: such as Europe/Berlin; default UTC
   * @param origins {@code kindred.shop.provisioned.allowed-origins}: further origins whose pages
   *     may ask from a browser, separated by commas; default none
   */
  @Inject
  ProvisionedShop(
      @ConfigProperty(name = PREFIX + "key") Optional<String> key,
      @ConfigProperty(name = PREFIX + "signing-secret") Optional<String> secret,
      @ConfigProperty(name = PREFIX + "name") Optional<String> name,
      @ConfigProperty(name = PREFIX + "platform") Optional<String> platform,
      @ConfigProperty(name = PREFIX + "base-url") Optional<String> baseUrl,
      @ConfigProperty(name = PREFIX + "currency") Optional<String> currency,
      @ConfigProperty(name = PREFIX + "time-zone") Optional<String> timeZone,
      @ConfigProperty(name = PREFIX + "allowed-origins") Optional<String> origins) {
    if (key.isEmpty() && (secret.isPresent() || baseUrl.isPresent())) {
      throw new IllegalArgumentException(PREFIX + "key is missing: a UUID that names the shop");
    }
    this.key = key.map(text -> read("key", "a UUID", text, ShopKey::parse));
    this.registration =
        key.map(
            present -> {
              URI address =
                  read(
                      "base-url",
                      "an http address",
                      required("base-url", baseUrl),
                      ProvisionedShop::address);
              return new ShopRegistration(
                  name.orElse(address.getHost()),
                  read(
                      "platform",
                      "an adapter's name",
                      platform.orElse("open-events"),
                      PlatformId::new),
                  address,
                  read(
                      "currency",
                      "an ISO 4217 code",
                      currency.orElse("EUR"),
                      Currency::getInstance),
                  read(
                      "time-zone",
                      "a zone such as Europe/Berlin",
                      timeZone.orElse("UTC"),
                      ZoneId::of),
                  origins.map(ProvisionedShop::list).orElse(List.of()),
                  longEnough(required("signing-secret", secret)),
                  Map.of());
            });
  }

  /** The key, when a shop is provisioned. */
  Optional<ShopKey> key() {
    return key;
  }

  /** What is known of the shop; throws when none is provisioned. */
  ShopRegistration registration() {
    return registration.orElseThrow();
  }

  private static String required(String name, Optional<String> value) {
    return value.orElseThrow(
        () ->
            new IllegalArgumentException(
                PREFIX + name + " is missing; it is needed with " + PREFIX + "key"));
  }

  private static String longEnough(String secret) {
    if (secret.length() < LEAST_SECRET) {
      throw new IllegalArgumentException(
          PREFIX
              + "signing-secret must have at least "
              + LEAST_SECRET
              + " characters, got "
              + secret.length());
    }
    return secret;
  }

  private static <T> T read(String name, String expected, String text, Function<String, T> reader) {
    try {
      return reader.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          PREFIX + name + " must be " + expected + ", got \"" + text + "\"", e);
    }
  }

  private static URI address(String text) {
    URI address = URI.create(text.replaceAll("/+$", ""));
    if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
      throw new IllegalArgumentException("not an http address");
    }
    return address;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(origin -> !origin.isEmpty())
        .toList();
  }
}
