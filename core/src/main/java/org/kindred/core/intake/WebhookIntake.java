package org.kindred.core.intake;

import static java.util.concurrent.CompletableFuture.completedStage;
import static java.util.concurrent.CompletableFuture.failedStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.GroupCommit;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.persistence.UniqueInserts;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.webhook.HandshakeAnswer;
import org.kindred.spi.webhook.IdempotencyKey;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

/** The door for what shops deliver. Safe for several threads. */
@ApplicationScoped
public class WebhookIntake {

  private static final System.Logger LOG = System.getLogger(WebhookIntake.class.getName());
  private static final GroupCommit.Groups GROUPS = new GroupCommit.Groups(2, 512);

  /** In bytes; the longest body that can be configured fits in. */
  private static final long ROOM = 64 << 20;

  /** What a delivery takes beside its body, about, in bytes. */
  private static final long FRAME = 1_024;

  private final Shops shops;
  private final ConnectedShops connectedShops;
  private final Transactions transactions;
  private final IntakeSettings settings;
  private final BadSignatures badSignatures;
  private final DeliveryProcessor processor;
  private final GroupCommit<NewDelivery, Boolean> storing;
  private final UniqueInserts inserts = new UniqueInserts();

  @Inject
  public WebhookIntake(
      Shops shops,
      ConnectedShops connectedShops,
      Transactions transactions,
      IntakeSettings settings,
      BadSignatures badSignatures,
      DeliveryProcessor processor,
      IntakeExecutor executor) {
    this.shops = shops;
    this.connectedShops = connectedShops;
    this.transactions = transactions;
    this.settings = settings;
    this.badSignatures = badSignatures;
    this.processor = processor;
    this.storing =
        new GroupCommit<>(
            executor,
            new GroupCommit.Room<>(ROOM, message -> FRAME + message.delivery().body().length),
            GROUPS,
            this::store);
  }

  /** The largest body that is taken, in bytes: read no more than one byte beyond it. */
  public int bodyLimit() {
    return settings.bodyLimit;
  }

  /**
   * Checks the signature, then stores the delivery together with what comes at the same time. When
   * this completes with {@link Acceptance.Stored} it is committed; it is applied within two seconds
   * by another thread. Fails with {@link IntakeUnavailableException} when it cannot be stored just
   * now.
   */
  public CompletionStage<Acceptance> accept(ShopKey key, WebhookDelivery delivery) {
    try {
      return judge(key, delivery);
    } catch (RuntimeException e) {
      return failedStage(e);
    }
  }

  private CompletionStage<Acceptance> judge(ShopKey key, WebhookDelivery delivery) {
    if (delivery.body().length > settings.bodyLimit) {
      return completedStage(new Acceptance.TooLarge(settings.bodyLimit));
    }
    Optional<ShopAdapter> adapter = available(() -> connectedShops.find(key));
    if (adapter.isEmpty()) {
      return completedStage(new Acceptance.UnknownShop());
    }
    WebhookEndpoint endpoint = adapter.get().webhooks();
    Optional<HandshakeAnswer> handshake = endpoint.handshake(delivery);
    if (handshake.isPresent()) {
      remember(key, handshake.get().settings());
      return completedStage(new Acceptance.Handshake(handshake.get()));
    }
    if (!isSigned(endpoint, delivery)) {
      badSignatures.count(key);
      return completedStage(new Acceptance.BadSignature());
    }
    Shop shop = available(() -> shops.get(key));
    return stored(shop, message(shop, endpoint, delivery));
  }

  private CompletionStage<Acceptance> stored(Shop shop, NewDelivery message) {
    return storing
        .submit(message)
        .handle(
            (duplicate, failure) -> {
              if (failure != null) {
                throw new IntakeUnavailableException(failure);
              }
              processor.wake(shop);
              return new Acceptance.Stored(duplicate);
            });
  }

  private void remember(ShopKey key, Map<String, String> agreed) {
    if (agreed.isEmpty()) {
      return;
    }
    available(
        () -> {
          shops.remember(key, agreed);
          return true;
        });
  }

  private static boolean isSigned(WebhookEndpoint endpoint, WebhookDelivery delivery) {
    try {
      return endpoint.signingSecrets().stream()
          .anyMatch(secret -> endpoint.signature().matches(delivery, secret));
    } catch (ShopUnavailableException e) {
      throw new IntakeUnavailableException(e);
    }
  }

  /** An adapter's defect must not lose what was signed: the content names the message then. */
  private static NewDelivery message(
      Shop shop, WebhookEndpoint endpoint, WebhookDelivery delivery) {
    String headers = DeliveryHeaders.write(delivery, endpoint.signingSecrets());
    try {
      String topic = endpoint.topic(delivery);
      return new NewDelivery(
          shop, key(endpoint.idempotencyKey(delivery)), topic, headers, delivery);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Shop " + shop.key() + ": the adapter cannot name a delivery",
          e);
      IdempotencyKey content = IdempotencyKey.ofContent("unknown", delivery);
      return new NewDelivery(shop, key(content), "unknown", headers, delivery);
    }
  }

  private static EventKey key(IdempotencyKey key) {
    return EventKey.of("delivery", key.value());
  }

  /** Stores a group in one transaction; says of each whether it was known. */
  private List<Boolean> store(List<NewDelivery> group) {
    Map<NewDelivery.ShopMessage, NewDelivery> once = new LinkedHashMap<>();
    group.forEach(message -> once.putIfAbsent(message.name(), message));
    Set<NewDelivery> stored = Collections.newSetFromMap(new IdentityHashMap<>());
    stored.addAll(
        transactions.requiresNew(
            entityManager ->
                inserts.insert(List.copyOf(once.values()), new DeliveryRows(entityManager))));
    return group.stream().map(message -> !stored.contains(message)).toList();
  }

  private static <T> T available(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw new IntakeUnavailableException(e);
    }
  }
}
