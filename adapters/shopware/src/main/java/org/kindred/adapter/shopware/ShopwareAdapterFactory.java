package org.kindred.adapter.shopware;

import java.util.List;
import org.kindred.adapter.support.ProductAddress;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.SpiVersion;
import org.kindred.spi.config.ConfigProperty;

/** Connects shops on Shopware 6. */
public final class ShopwareAdapterFactory implements ShopAdapterFactory {

  static final String APP_NAME = "app-name";
  static final String APP_SECRET = "app-secret";
  static final String SHOP_SECRET = "shop-secret";
  static final String PREVIOUS_SHOP_SECRET = "previous-shop-secret";
  static final String PENDING_SHOP_SECRET = "pending-shop-secret";
  static final String API_KEY = "api-key";
  static final String API_SECRET = "api-secret";

  /** What connections from before the host asked for further origins itself still hold. */
  static final String ALLOWED_ORIGINS = "allowed-origins";

  static final String DEFAULT_APP_NAME = "KindredRecommendations";
  static final String PRODUCT_PAGE = "/detail/{id}";

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          new PlatformId("shopware"),
          "Shopware 6",
          SpiVersion.CURRENT,
          List.of(
              new ConfigProperty(
                  APP_NAME,
                  "App name",
                  "The name in the app's manifest.xml.",
                  ConfigProperty.Type.TEXT,
                  false,
                  DEFAULT_APP_NAME),
              ConfigProperty.required(
                  APP_SECRET,
                  "App secret",
                  "A long random text; write the same one into <secret> of the app's manifest.xml.",
                  ConfigProperty.Type.SECRET),
              learned(SHOP_SECRET, "Shop secret", "What the shop signs with."),
              learned(
                  PREVIOUS_SHOP_SECRET,
                  "Previous shop secret",
                  "What the shop signed with before it registered again."),
              learned(
                  PENDING_SHOP_SECRET,
                  "Pending shop secret",
                  "Issued at a registration that the shop has not confirmed yet."),
              learned(API_KEY, "API access key", "For the Admin API."),
              learned(API_SECRET, "API secret key", "For the Admin API."),
              ProductAddress.property(PRODUCT_PAGE)));

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new ShopwareAdapter(connection, context);
  }

  private static ConfigProperty learned(String name, String label, String what) {
    return ConfigProperty.optional(
        name,
        label,
        what + " Leave empty: it is agreed on when the app is installed.",
        ConfigProperty.Type.SECRET);
  }
}
