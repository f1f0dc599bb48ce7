package org.kindred.adapter.vendure;

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

/** Connects shops on Vendure. */
public final class VendureAdapterFactory implements ShopAdapterFactory {

  static final String API_URL = "admin-api-url";
  static final String API_USER = "admin-user";
  static final String API_PASSWORD = "admin-password";
  static final String CHANNEL_TOKEN = "channel-token";
  static final String MONEY_PRECISION = "money-precision";

  /** What connections from before the host asked for further origins itself still hold. */
  static final String ALLOWED_ORIGINS = "allowed-origins";

  static final String PRODUCT_PAGE = "/product/{slug}";

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(new PlatformId("vendure"), "Vendure", SpiVersion.CURRENT, properties());

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new VendureAdapter(connection, context);
  }

  private static List<ConfigProperty> properties() {
    List<ConfigProperty> all =
        new ArrayList<>(
            SigningSecrets.made(
                "A long random text; give the same one to KindredPlugin.init in the Vendure"
                    + " configuration."));
    all.add(
        ConfigProperty.optional(
            API_URL,
            "Admin API",
            "The address of Vendure's Admin API, such as https://vendure.example/admin-api; needed"
                + " to import the catalogue and past orders.",
            ConfigProperty.Type.URL));
    all.add(
        ConfigProperty.optional(
            API_USER,
            "Administrator",
            "The identifier of an administrator whose role may read the catalogue and orders.",
            ConfigProperty.Type.TEXT));
    all.add(
        ConfigProperty.optional(
            API_PASSWORD,
            "Administrator's password",
            "Stored encrypted; used for the Admin API only.",
            ConfigProperty.Type.SECRET));
    all.add(
        ConfigProperty.optional(
            CHANNEL_TOKEN,
            "Channel token",
            "Settings, Channels: only needed for a channel that is not the default one.",
            ConfigProperty.Type.TEXT));
    all.add(
        new ConfigProperty(
            MONEY_PRECISION,
            "Decimal places of prices",
            "The precision of Vendure's MoneyStrategy; it holds for every currency, yen included.",
            ConfigProperty.Type.NUMBER,
            false,
            "2"));
    all.add(ProductAddress.property(PRODUCT_PAGE));
    return List.copyOf(all);
  }
}
