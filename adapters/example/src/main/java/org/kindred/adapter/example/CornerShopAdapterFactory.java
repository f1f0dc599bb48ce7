package org.kindred.adapter.example;

import java.util.List;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.SpiVersion;
import org.kindred.spi.config.ConfigProperty;

/** Connects shops of the made-up platform Corner Shop. */
public final class CornerShopAdapterFactory implements ShopAdapterFactory {

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          new PlatformId("corner-shop"),
          "Corner Shop",
          SpiVersion.CURRENT,
          List.of(
              ConfigProperty.required(
                  "signing-secret",
                  "Signing secret",
                  "Corner Shop → Back office → Webhooks.",
                  ConfigProperty.Type.SECRET)));

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new CornerShopAdapter(connection);
  }
}
