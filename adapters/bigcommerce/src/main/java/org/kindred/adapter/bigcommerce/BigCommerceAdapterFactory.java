package org.kindred.adapter.bigcommerce;

import java.util.ArrayList;
import java.util.List;
import org.kindred.adapter.support.SigningSecrets;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.SpiVersion;
import org.kindred.spi.config.ConfigProperty;

/** Connects shops on BigCommerce. */
public final class BigCommerceAdapterFactory implements ShopAdapterFactory {

  static final String STORE_HASH = "store-hash";
  static final String ACCESS_TOKEN = "access-token";
  static final String API_URL = "api-url";
  static final String DEFAULT_API_URL = "https://api.bigcommerce.com";

  /** What connections from before the host asked for further origins itself still hold. */
  static final String ALLOWED_ORIGINS = "allowed-origins";

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          new PlatformId("bigcommerce"), "BigCommerce", SpiVersion.CURRENT, properties());

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new BigCommerceAdapter(connection, context);
  }

  private static List<ConfigProperty> properties() {
    List<ConfigProperty> all =
        new ArrayList<>(
            SigningSecrets.made(
                "A long random text. BigCommerce does not sign: it repeats this text in a header of"
                    + " each delivery."));
    all.add(
        ConfigProperty.required(
            STORE_HASH,
            "Store hash",
            "The part behind store- in the address of the control panel.",
            ConfigProperty.Type.TEXT));
    all.add(
        ConfigProperty.required(
            ACCESS_TOKEN,
            "Access token",
            "Settings, Store-level API accounts: with Products, Orders, Order transactions, Carts and"
                + " Customers read-only, and Information & settings read-only.",
            ConfigProperty.Type.SECRET));
    all.add(
        new ConfigProperty(
            API_URL,
            "API",
            "Only to be changed for tests.",
            ConfigProperty.Type.URL,
            false,
            DEFAULT_API_URL));
    return List.copyOf(all);
  }
}
