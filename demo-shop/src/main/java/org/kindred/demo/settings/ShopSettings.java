package org.kindred.demo.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The shop's settings; from the environment, {@code demo.kindred.url} is DEMO_KINDRED_URL. */
@ApplicationScoped
public class ShopSettings {

  private final URI kindredUrl;
  private final URI publicUrl;
  private final Optional<ShopAccess> access;
  private final Path dataDirectory;
  private final long seed;
  private final int shoppers;

  /**
   * @param kindredUrl Kindred's origin, as the shop's server and its visitors reach it
   * @param publicUrl where visitors reach the shop, without a slash at the end
   * @param shopKey what Kindred calls this shop; without it the shop runs unconnected
   * @param signingSecret that Kindred knows, too; without it the shop runs unconnected
   * @param dataDirectory where the shop keeps what has happened since it opened
   * @param seed of everything that is invented
   * @param shoppers how many are invented, 50 … 3000
   */
  @Inject
  public ShopSettings(
      @ConfigProperty(name = "demo.kindred.url", defaultValue = "http://localhost:9080")
          URI kindredUrl,
      @ConfigProperty(name = "demo.public.url", defaultValue = "http://localhost:9080/demo-shop")
          URI publicUrl,
      @ConfigProperty(name = "demo.shop.key") Optional<String> shopKey,
      @ConfigProperty(name = "demo.signing.secret") Optional<String> signingSecret,
      @ConfigProperty(name = "demo.data.directory", defaultValue = "demo-shop-data")
          Path dataDirectory,
      @ConfigProperty(name = "demo.seed", defaultValue = "20") long seed,
      @ConfigProperty(name = "demo.shoppers", defaultValue = "1500") int shoppers) {
    this.kindredUrl = kindredUrl;
    this.publicUrl = publicUrl;
    this.access = shopKey.flatMap(key -> signingSecret.map(secret -> new ShopAccess(key, secret)));
    this.dataDirectory = dataDirectory;
    this.seed = seed;
    this.shoppers = shoppers;
    if (shoppers < 50 || shoppers > 3000) {
      throw new IllegalArgumentException("demo.shoppers must be from 50 to 3000, got " + shoppers);
    }
  }

  public URI kindredUrl() {
    return kindredUrl;
  }

  public URI publicUrl() {
    return publicUrl;
  }

  /** Empty when the shop is not connected to any Kindred. */
  public Optional<ShopAccess> access() {
    return access;
  }

  public Path dataDirectory() {
    return dataDirectory;
  }

  public long seed() {
    return seed;
  }

  public int shoppers() {
    return shoppers;
  }
}
