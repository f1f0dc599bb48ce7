package org.kindred.core.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.secret.Secrets;
import org.kindred.core.secret.UnreadableSecretException;

/**
 * The connected shops. Look-ups are answered from memory, also while the database is away, and are
 * at most {@link ShopCache#MAX_AGE} behind another node. Safe for several threads.
 */
@ApplicationScoped
public class Shops {

  private final Transactions transactions;
  private final Secrets secrets;
  private final Clock clock;
  private final Event<ShopChanged> changes;
  private final ShopCache cache;

  @Inject
  public Shops(
      Transactions transactions, Secrets secrets, Clock clock, Event<ShopChanged> changes) {
    this.transactions = transactions;
    this.secrets = secrets;
    this.clock = clock;
    this.changes = changes;
    this.cache = new ShopCache(clock, this::load);
  }

  /** The shop, in whatever state it is. */
  public Optional<Shop> find(ShopKey key) {
    return cache.find(key);
  }

  /** The shop; throws {@link UnknownShopException} when there is none. */
  public Shop get(ShopKey key) {
    return find(key).orElseThrow(() -> new UnknownShopException(key));
  }

  /** All shops that were not erased, by name. */
  public List<Shop> all() {
    return transactions.required(
        entityManager ->
            entityManager
                .createQuery(
                    "select s from StoredShop s where s.state <> :erased order by s.name",
                    StoredShop.class)
                .setParameter("erased", ShopState.ERASED)
                .getResultList()
                .stream()
                .map(StoredShop::toShop)
                .toList());
  }

  /** Connects a shop under a new key. */
  public Shop connect(ShopRegistration registration) {
    return connect(new ShopKey(UUID.randomUUID()), registration);
  }

  /** Connects a shop under a key that was agreed before; the key must be new. */
  public Shop connect(ShopKey key, ShopRegistration registration) {
    Shop connected =
        transactions.required(
            entityManager -> {
              StoredShop stored = new StoredShop(TimeOrderedIds.next(), key, clock.instant());
              write(stored, registration);
              entityManager.persist(stored);
              return stored.toShop();
            });
    announce(key);
    return connected;
  }

  /** Takes the registration as the shop's new word, and reconnects it when it was disconnected. */
  public Shop update(ShopKey key, ShopRegistration registration) {
    change(
        key,
        stored -> {
          write(stored, registration);
          stored.reconnect();
        });
    return get(key);
  }

  /** Takes the registration as the shop's new word; one that was disconnected stays so. */
  public void describe(ShopKey key, ShopRegistration registration) {
    change(key, stored -> write(stored, registration));
  }

  /**
   * Keeps what a shop and its adapter agreed on in a handshake beside the shop's settings; what has
   * the same name goes. The adapter is made anew.
   */
  public void remember(ShopKey key, Map<String, String> agreed) {
    change(
        key,
        stored -> {
          Map<String, String> values = new HashMap<>(open(stored).values());
          values.putAll(agreed);
          stored.seal(stored.sealedSigningSecret(), secrets.seal(SettingsText.write(values)));
        });
  }

  /** Takes nothing more from the shop; its data is kept. Harmless when repeated. */
  public void disconnect(ShopKey key) {
    change(key, StoredShop::disconnect);
  }

  /** Takes from the shop again what it sends. Harmless when repeated; an erased one stays so. */
  public void reconnect(ShopKey key) {
    change(key, StoredShop::reconnect);
  }

  /** Marks the shop as erased and forgets its secrets; its rows are the caller's to erase. */
  public void markErased(ShopKey key) {
    change(key, StoredShop::erase);
  }

  /** The shop's secrets; throws {@link UnreadableSecretException}. Not cached. */
  public ShopSettings settings(ShopKey key) {
    return transactions.required(entityManager -> open(stored(entityManager, key)));
  }

  /** Whether the shop's secrets open with the key that this server has. */
  public boolean isReadable(ShopKey key) {
    try {
      settings(key);
      return true;
    } catch (UnreadableSecretException e) {
      return false;
    }
  }

  private void write(StoredShop stored, ShopRegistration registration) {
    stored.describe(registration);
    stored.seal(
        secrets.seal(registration.signingSecret()),
        secrets.seal(SettingsText.write(registration.settings())));
  }

  private ShopSettings open(StoredShop stored) {
    return new ShopSettings(
        secrets.open(stored.sealedSigningSecret()),
        SettingsText.read(secrets.open(stored.sealedSettings())));
  }

  private void change(ShopKey key, Consumer<StoredShop> change) {
    transactions.run(entityManager -> change.accept(stored(entityManager, key)));
    announce(key);
  }

  private void announce(ShopKey key) {
    cache.forget(key);
    changes.fire(new ShopChanged(key));
  }

  private Optional<Shop> load(ShopKey key) {
    return transactions.required(
        entityManager -> findStored(entityManager, key).map(StoredShop::toShop));
  }

  private static StoredShop stored(EntityManager entityManager, ShopKey key) {
    return findStored(entityManager, key).orElseThrow(() -> new UnknownShopException(key));
  }

  private static Optional<StoredShop> findStored(EntityManager entityManager, ShopKey key) {
    return entityManager
        .createQuery("select s from StoredShop s where s.shopKey = :key", StoredShop.class)
        .setParameter("key", key.toString())
        .getResultStream()
        .findFirst();
  }
}
