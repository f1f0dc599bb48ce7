package org.kindred.adapter.medusa;

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

/** Connects shops on Medusa. */
public final class MedusaAdapterFactory implements ShopAdapterFactory {

  static final String API_URL = "admin-api-url";
  static final String API_KEY = "secret-api-key";

  /** What connections from before the host asked for further origins itself still hold. */
  static final String ALLOWED_ORIGINS = "allowed-origins";

  static final String PRODUCT_PAGE = "/products/{slug}";

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(new PlatformId("medusa"), "Medusa", SpiVersion.CURRENT, properties());

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new MedusaAdapter(connection, context);
  }

  private static List<ConfigProperty> properties() {
    List<ConfigProperty> all =
        new ArrayList<>(
            SigningSecrets.made(
                "A long random text; give the same one to the companion plugin in"
                    + " medusa-config.ts."));
    all.add(
        ConfigProperty.optional(
            API_URL,
            "Medusa server",
            "The address of the Medusa server, such as https://medusa.example; needed to import the"
                + " catalogue and past orders and to complete events.",
            ConfigProperty.Type.URL));
    all.add(
        ConfigProperty.optional(
            API_KEY,
            "Secret API key",
            "Settings, Secret API Keys; starts with sk_.",
            ConfigProperty.Type.SECRET));
    all.add(ProductAddress.property(PRODUCT_PAGE));
    return List.copyOf(all);
  }
}
