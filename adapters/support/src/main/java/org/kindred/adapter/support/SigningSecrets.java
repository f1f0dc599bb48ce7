package org.kindred.adapter.support;

import java.util.ArrayList;
import java.util.List;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.config.ConfigProperty;

/** The secret that a shop signs with, and the one before it while the two change over. */
public final class SigningSecrets {

  public static final String CURRENT = "signing-secret";
  public static final String PREVIOUS = "previous-signing-secret";

  private SigningSecrets() {}

  /**
   * The two fields of the connect form, for a secret that the platform issues.
   *
   * @param where what the secret is to the platform and where it is found there
   */
  public static List<ConfigProperty> issued(String where) {
    return with(
        ConfigProperty.required(CURRENT, "Signing secret", where, ConfigProperty.Type.SECRET));
  }

  /**
   * The same for a secret that the owner, or the host, makes up.
   *
   * @param where what the secret is to the platform and where it is entered there
   */
  public static List<ConfigProperty> made(String where) {
    return with(
        ConfigProperty.optional(CURRENT, "Signing secret", where, ConfigProperty.Type.SECRET));
  }

  private static List<ConfigProperty> with(ConfigProperty current) {
    return List.of(
        current,
        ConfigProperty.optional(
            PREVIOUS,
            "Previous signing secret",
            "While the shop changes over to a new secret, what it signed with before.",
            ConfigProperty.Type.SECRET));
  }

  /** What was entered, the current one first. */
  public static List<String> of(ShopConnection connection) {
    List<String> secrets = new ArrayList<>();
    secrets.add(connection.settings().get(CURRENT));
    connection.settings().find(PREVIOUS).ifPresent(secrets::add);
    return List.copyOf(secrets);
  }
}
