package org.kindred.adapter.tiktokshop;

import java.util.ArrayList;
import java.util.List;
import org.kindred.adapter.support.ProductAddress;
import org.kindred.adapter.support.SigningSecrets;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.SpiVersion;
import org.kindred.spi.config.ConfigProperty;

/** Connects sellers on TikTok Shop. */
public final class TikTokShopAdapterFactory implements ShopAdapterFactory {

  static final String APP_KEY = "app-key";
  static final String REFRESH_TOKEN = "refresh-token";
  static final String SHOP_CIPHER = "shop-cipher";
  static final String API_URL = "api-url";
  static final String DEFAULT_API_URL = "https://open-api.tiktokglobalshop.com";
  static final String AUTH_URL = "auth-url";
  static final String DEFAULT_AUTH_URL = "https://auth.tiktok-shops.com";
  static final String PRODUCT_PAGE = "https://shop.tiktok.com/view/product/{id}";

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          new PlatformId("tiktok-shop"), "TikTok Shop", SpiVersion.CURRENT, properties());

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new TikTokShopAdapter(connection, context);
  }

  private static List<ConfigProperty> properties() {
    List<ConfigProperty> all =
        new ArrayList<>(
            SigningSecrets.issued("The app secret in the Partner Center, App & Service."));
    all.add(
        ConfigProperty.required(
            APP_KEY,
            "App key",
            "Beside the app secret in the Partner Center.",
            ConfigProperty.Type.TEXT));
    all.add(
        ConfigProperty.optional(
            REFRESH_TOKEN,
            "Refresh token",
            "From the authorization of the seller; needed to fetch orders and products.",
            ConfigProperty.Type.SECRET));
    all.add(
        ConfigProperty.optional(
            SHOP_CIPHER,
            "Shop cipher",
            "From Get Authorized Shops; names the shop in requests.",
            ConfigProperty.Type.TEXT));
    all.add(url(API_URL, "Open API", DEFAULT_API_URL));
    all.add(url(AUTH_URL, "Authorization service", DEFAULT_AUTH_URL));
    all.add(ProductAddress.property(PRODUCT_PAGE));
    return List.copyOf(all);
  }

  private static ConfigProperty url(String name, String label, String address) {
    return new ConfigProperty(
        name,
        label,
        "Only to be changed where TikTok has another host for your region.",
        ConfigProperty.Type.URL,
        false,
        address);
  }
}
