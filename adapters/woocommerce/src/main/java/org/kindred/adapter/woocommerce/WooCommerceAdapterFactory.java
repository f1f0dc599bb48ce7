package org.kindred.adapter.woocommerce;

import java.util.List;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.SpiVersion;
import org.kindred.spi.config.ConfigProperty;

/** Connects WooCommerce shops. */
public final class WooCommerceAdapterFactory implements ShopAdapterFactory {

  static final String CONSUMER_KEY = "consumer-key";
  static final String CONSUMER_SECRET = "consumer-secret";
  static final String SECRET = "signing-secret";
  static final String PREVIOUS_SECRET = "previous-signing-secret";

  /** What connections from before the host asked for further origins itself still hold. */
  static final String ALLOWED_ORIGINS = "allowed-origins";

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          new PlatformId("woocommerce"),
          "WooCommerce",
          SpiVersion.CURRENT,
          List.of(
              ConfigProperty.required(
                  CONSUMER_KEY,
                  "Consumer key",
                  "Begins with ck_. WooCommerce → Settings → Advanced → REST API → Add key, with"
                      + " permission Read/Write.",
                  ConfigProperty.Type.SECRET),
              ConfigProperty.required(
                  CONSUMER_SECRET,
                  "Consumer secret",
                  "Begins with cs_. Shown once, together with the consumer key.",
                  ConfigProperty.Type.SECRET),
              ConfigProperty.optional(
                  SECRET,
                  "Signing secret",
                  "A long random text that only the shop and this server know. Webhooks and the"
                      + " companion plugin sign with it.",
                  ConfigProperty.Type.SECRET),
              ConfigProperty.optional(
                  PREVIOUS_SECRET,
                  "Previous signing secret",
                  "While the shop changes over to a new secret, what it signed with before.",
                  ConfigProperty.Type.SECRET)));

  @Override
  public AdapterDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new WooCommerceAdapter(connection, context);
  }
}
