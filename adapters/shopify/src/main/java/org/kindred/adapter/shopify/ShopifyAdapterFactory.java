package org.kindred.adapter.shopify;

import java.util.List;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.SpiVersion;
import org.kindred.spi.config.ConfigProperty;

/** Connects Shopify shops. */
public final class ShopifyAdapterFactory implements ShopAdapterFactory {

  static final String ADMIN_URL = "admin-url";
  static final String ACCESS_TOKEN = "access-token";
  static final String SECRET = "signing-secret";
  static final String PREVIOUS_SECRET = "previous-signing-secret";
  static final String API_VERSION = "api-version";
  static final String DEFAULT_API_VERSION = "2026-07";

  /** What connections from before the host asked for further origins itself still hold. */
  static final String ALLOWED_ORIGINS = "allowed-origins";

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          new PlatformId("shopify"),
          "Shopify",
          SpiVersion.CURRENT,
          List.of(
              ConfigProperty.required(
                  ADMIN_URL,
                  "Address of the administration",
                  "The permanent one, such as https://my-shop.myshopify.com.",
                  ConfigProperty.Type.URL),
              ConfigProperty.required(
                  ACCESS_TOKEN,
                  "Admin API access token",
                  "Begins with shpat_. Settings → Apps and sales channels → Develop apps → your app"
                      + " → API credentials.",
                  ConfigProperty.Type.SECRET),
              ConfigProperty.required(
                  SECRET,
                  "Client secret",
                  "API secret key of the same app. Shopify signs webhooks with it.",
                  ConfigProperty.Type.SECRET),
              ConfigProperty.optional(
                  PREVIOUS_SECRET,
                  "Previous client secret",
                  "After the secret was changed, Shopify signs with the old one for up to an hour.",
                  ConfigProperty.Type.SECRET),
              new ConfigProperty(
                  API_VERSION,
                  "API version",
                  "Of the Admin API, such as " + DEFAULT_API_VERSION + ".",
                  ConfigProperty.Type.TEXT,
                  false,
                  DEFAULT_API_VERSION)));

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new ShopifyAdapter(connection, context);
  }
}
