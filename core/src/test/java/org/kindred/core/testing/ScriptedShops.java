package org.kindred.core.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kindred.core.adapter.AdapterRegistry;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.Shops;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.SpiVersion;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ProductViewed;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.OrderHistorySource;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookRegistrar;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/**
 * A platform whose behaviour a test scripts. Its deliveries are words: {@code view <event>
 * <browser> <product>} is understood, {@code malformed} is not, and {@code poison} breaks the
 * adapter.
 */
public final class ScriptedShops implements ShopAdapterFactory {

  public static final String SECRET = "the secret of a scripted shop";
  private static final PlatformId PLATFORM = new PlatformId("scripted");

  private final Map<String, ShopEvent> events = new ConcurrentHashMap<>();
  private volatile boolean mended;
  private volatile @Nullable FetchBack fetchBack;
  private volatile @Nullable CatalogSource catalog;
  private volatile @Nullable OrderHistorySource history;
  private volatile @Nullable ReconcileSource reconciliation;
  private volatile @Nullable WebhookRegistrar registrar;
  private volatile Runnable check = () -> {};

  /** Makes the platform known; to be called before anything asks for adapters. */
  public ScriptedShops install(TestApplication application) {
    application.use(AdapterRegistry.class, AdapterRegistry.of(List.of(this)));
    return this;
  }

  public static Shop connect(TestApplication application, String name) {
    return application
        .get(Shops.class)
        .connect(
            new ShopRegistration(
                name,
                PLATFORM,
                URI.create("https://" + name + ".example"),
                Currency.getInstance("EUR"),
                ZoneId.of("UTC"),
                List.of(),
                SECRET,
                Map.of()));
  }

  public static WebhookDelivery delivery(TestApplication application, String words) {
    return WebhookDelivery.of(
        Map.of("X-Secret", SECRET),
        words.getBytes(StandardCharsets.UTF_8),
        application.clock().instant());
  }

  /** Deliveries of this word tell of that event. */
  public void tells(String word, ShopEvent event) {
    events.put(word, event);
  }

  /** From now on nothing breaks the adapter. */
  public void mend() {
    mended = true;
  }

  public void fetchesBack(FetchBack value) {
    fetchBack = value;
  }

  public void has(CatalogSource value) {
    catalog = value;
  }

  public void has(OrderHistorySource value) {
    history = value;
  }

  public void has(ReconcileSource value) {
    reconciliation = value;
  }

  /** Shops can be asked to send their events. */
  public void registers(WebhookRegistrar value) {
    registrar = value;
  }

  /** What happens when one asks whether the connection works. */
  public void checks(Runnable value) {
    check = value;
  }

  @Override
  public AdapterDescriptor descriptor() {
    return new AdapterDescriptor(PLATFORM, "Scripted", SpiVersion.CURRENT, List.of());
  }

  @Override
  public ShopAdapter create(ShopConnection connection, AdapterContext context) {
    return new Adapter();
  }

  private final class Adapter implements ShopAdapter, WebhookEndpoint {

    @Override
    public void checkConnection() {
      check.run();
    }

    @Override
    public WebhookEndpoint webhooks() {
      return this;
    }

    @Override
    public Optional<CatalogSource> catalog() {
      return Optional.ofNullable(catalog);
    }

    @Override
    public Optional<OrderHistorySource> orderHistory() {
      return Optional.ofNullable(history);
    }

    @Override
    public Optional<ReconcileSource> reconciliation() {
      return Optional.ofNullable(reconciliation);
    }

    @Override
    public StorefrontIntegration storefront() {
      throw new UnsupportedOperationException("a scripted shop has no pages");
    }

    @Override
    public void close() {
      // holds nothing
    }

    @Override
    public WebhookSignature signature() {
      return WebhookSignatures.secretHeader("X-Secret");
    }

    @Override
    public List<String> signingSecrets() {
      return List.of(SECRET);
    }

    @Override
    public String topic(WebhookDelivery delivery) {
      return delivery.bodyText().split(" ", -1)[0];
    }

    @Override
    public Optional<FetchBack> fetchBack() {
      return Optional.ofNullable(fetchBack);
    }

    @Override
    public Optional<WebhookRegistrar> registrar() {
      return Optional.ofNullable(registrar);
    }

    @Override
    public List<ShopEvent> translate(WebhookDelivery delivery) {
      String[] words =
          delivery
              .fetched()
              .map(answer -> new String(answer, StandardCharsets.UTF_8))
              .orElseGet(delivery::bodyText)
              .split(" ");
      if (words[0].equals("poison") && !mended) {
        throw new IllegalStateException("the adapter has a defect");
      }
      if (words[0].equals("malformed") && !mended) {
        throw new MalformedPayloadException("line 1: expected a view, got \"malformed\"");
      }
      ShopEvent scripted = events.get(words[0]);
      return List.of(scripted != null ? scripted : view(words, delivery.receivedAt()));
    }

    private static ShopEvent view(String[] words, Instant at) {
      return new ProductViewed(
          words[1], at, Shopper.of(new VisitorKey(words[2])), new ProductId(words[3]), null);
    }
  }
}
