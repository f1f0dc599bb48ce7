package org.kindred.adapter.openevents;

import java.util.List;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.SpiVersion;
import org.kindred.spi.config.ConfigProperty;

/** Connects shops that send events in the open format. */
public final class OpenEventsAdapterFactory implements ShopAdapterFactory {

  static final String SECRET = "signing-secret";
  static final String PREVIOUS_SECRET = "previous-signing-secret";

  /** What connections from before the host asked for further origins itself still hold. */
  static final String ALLOWED_ORIGINS = "allowed-origins";

  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          new PlatformId("open-events"),
          "Any shop (open event format)",
          SpiVersion.CURRENT,
          List.of(
              ConfigProperty.optional(
                  SECRET,
                  "Signing secret",
                  "A long random text that only the shop and this server know. The shop signs every"
                      + " request with it.",
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
    return new OpenEventsAdapter(connection);
  }
}
