package org.kindred.adapter.adobecommerce;

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

/** Connects shops on Adobe Commerce. */
public final class AdobeCommerceAdapterFactory implements ShopAdapterFactory {

  static final String CLIENT_ID = "client-id";
  static final String ACCESS_TOKEN = "access-token";

  /** What connections from before the host asked for further origins itself still hold. */
  static final String ALLOWED_ORIGINS = "allowed-origins";

  static final String PRODUCT_PAGE = "/{slug}.html";

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          new PlatformId("adobe-commerce"),
          "Adobe Commerce",
          SpiVersion.CURRENT,
          List.of(
              ConfigProperty.required(
                  CLIENT_ID,
                  "Client ID",
                  "Adobe Developer Console, the project that holds the event registration,"
                      + " Credentials. Deliveries for anybody else are refused.",
                  ConfigProperty.Type.TEXT),
              ConfigProperty.optional(
                  ACCESS_TOKEN,
                  "Access token",
                  "Commerce admin, System, Integrations: with Catalog and Sales, read; needed to import"
                      + " the catalogue and past orders and to name categories.",
                  ConfigProperty.Type.SECRET),
              ProductAddress.property(PRODUCT_PAGE)));

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new AdobeCommerceAdapter(connection, context, AdobePublicKeys.ADOBE);
  }
}
