package org.kindred.adapter.youzan;

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

/** Connects shops on Youzan. */
public final class YouzanAdapterFactory implements ShopAdapterFactory {

  static final String CLIENT_ID = "client-id";
  static final String SHOP_ID = "kdt-id";
  static final String API_URL = "api-url";
  static final String DEFAULT_API_URL = "https://open.youzanyun.com";

  /** What connections from before the host asked for further origins itself still hold. */
  static final String ALLOWED_ORIGINS = "allowed-origins";

  static final String PRODUCT_PAGE = "https://detail.youzan.com/show/goods?alias={slug}";

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          new PlatformId("youzan"), "Youzan 有赞", SpiVersion.CURRENT, properties());

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new YouzanAdapter(connection, context);
  }

  private static List<ConfigProperty> properties() {
    List<ConfigProperty> all =
        new ArrayList<>(
            SigningSecrets.issued("The client_secret of the application in Youzan Cloud."));
    all.add(
        ConfigProperty.required(
            CLIENT_ID,
            "Client id",
            "The client_id of the same application.",
            ConfigProperty.Type.TEXT));
    all.add(
        ConfigProperty.required(
            SHOP_ID,
            "Shop id (kdt_id)",
            "The number of the shop; messages of other shops are refused.",
            ConfigProperty.Type.TEXT));
    all.add(
        new ConfigProperty(
            API_URL,
            "API",
            "Only to be changed for tests.",
            ConfigProperty.Type.URL,
            false,
            DEFAULT_API_URL));
    all.add(ProductAddress.property(PRODUCT_PAGE));
    return List.copyOf(all);
  }
}
