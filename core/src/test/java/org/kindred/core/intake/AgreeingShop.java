package org.kindred.core.intake;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.SpiVersion;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.config.ConfigValues;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.webhook.HandshakeAnswer;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/** A platform whose shops agree on their secret by a handshake. */
final class AgreeingShop implements ShopAdapterFactory {

  static final PlatformId PLATFORM = new PlatformId("agreeing");

  @Override
  public AdapterDescriptor descriptor() {
    return new AdapterDescriptor(PLATFORM, "Agreeing", SpiVersion.CURRENT, List.of());
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new Adapter(connection.settings());
  }

  private record Adapter(ConfigValues settings)
      implements ShopAdapter, WebhookEndpoint, StorefrontIntegration {

    @Override
    public void checkConnection() {
      // nothing to ask
    }

    @Override
    public WebhookEndpoint webhooks() {
      return this;
    }

    @Override
    public Optional<CatalogSource> catalog() {
      return Optional.empty();
    }

    @Override
    public StorefrontIntegration storefront() {
      return this;
    }

    @Override
    public void close() {
      // holds nothing
    }

    @Override
    public WebhookSignature signature() {
      return WebhookSignatures.secretHeader("X-Agreed");
    }

    @Override
    public List<String> signingSecrets() {
      return settings.find("agreed").stream().toList();
    }

    @Override
    public Optional<HandshakeAnswer> handshake(WebhookDelivery delivery) {
      return delivery.method().equals("GET")
          ? Optional.of(HandshakeAnswer.ok().remembering(Map.of("agreed", "by-handshake")))
          : Optional.empty();
    }

    @Override
    public String topic(WebhookDelivery delivery) {
      return "any";
    }

    @Override
    public List<ShopEvent> translate(WebhookDelivery delivery) {
      return List.of();
    }

    @Override
    public Set<Placement> placements() {
      return Set.of(Placement.EMAIL);
    }

    @Override
    public Set<URI> allowedOrigins() {
      return Set.of(URI.create("https://shop.example"));
    }

    @Override
    public EmbedInstructions embed(Placement placement, URI scriptUrl) {
      return new EmbedInstructions("nowhere", "nothing");
    }
  }
}
