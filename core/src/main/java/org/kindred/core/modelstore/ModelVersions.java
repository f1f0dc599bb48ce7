package org.kindred.core.modelstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;

/** The model versions of each shop. Safe for several threads. */
@ApplicationScoped
public class ModelVersions {

  private static final System.Logger LOG = System.getLogger(ModelVersions.class.getName());
  private static final int ALL = 1000;

  private final Shops shops;
  private final Transactions transactions;
  private final ModelFiles files;
  private final ActiveModels active;
  private final Clock clock;
  private final int kept;

  /**
   * @param kept {@code kindred.modelstore.kept-versions}: how many versions that are not live keep
   *     their files, default 5
   */
  @Inject
  public ModelVersions(
      Shops shops,
      Transactions transactions,
      ModelFiles files,
      ActiveModels active,
      Clock clock,
      @ConfigProperty(name = "kindred.modelstore.kept-versions", defaultValue = "5") int kept) {
    this.shops = shops;
    this.transactions = transactions;
    this.files = files;
    this.active = active;
    this.clock = clock;
    this.kept = kept;
  }

  /** The shop's versions, newest first. */
  public List<ModelVersion> list(ShopKey key, int limit) {
    Shop shop = shops.get(key);
    return transactions.required(
        entityManager -> new ModelVersionRows(entityManager, shop).newest(limit));
  }

  /** The one that answers. */
  public Optional<ModelVersion> live(ShopKey key) {
    Shop shop = shops.get(key);
    return transactions.required(entityManager -> new ModelVersionRows(entityManager, shop).live());
  }

  /**
   * Takes a model whose files are complete, and lets it answer if the release gate agrees. Returns
   * when it does.
   */
  public ModelVersion register(ShopKey key, NewModel model) {
    Shop shop = shops.get(key);
    ReleaseGate.Decision decision = ReleaseGate.decide(model, live(key));
    transactions.run(
        entityManager ->
            new ModelVersionRows(entityManager, shop)
                .insert(model, decision.reason(), clock.instant()));
    LOG.log(
        System.Logger.Level.INFO,
        "Shop {0}: model {1} {2}",
        key,
        Long.toString(model.id()),
        decision.reason());
    if (decision.released()) {
      activate(key, model.id());
    }
    forgetOld(shop);
    return get(shop, model.id());
  }

  /**
   * Makes a version live at once, also an earlier one: the way back after a bad release. Returns
   * when it answers.
   *
   * @throws IllegalArgumentException when the shop has no such version
   * @throws BrokenModelException when its files are gone or changed; the live one stays
   */
  public synchronized void activate(ShopKey key, long versionId) {
    Shop shop = shops.get(key);
    get(shop, versionId);
    try {
      active.swap(key, versionId);
    } catch (BrokenModelException e) {
      transactions.run(
          entityManager -> new ModelVersionRows(entityManager, shop).markBroken(versionId));
      throw e;
    }
    transactions.run(
        entityManager ->
            new ModelVersionRows(entityManager, shop).makeLive(versionId, clock.instant()));
  }

  /** Deletes all of a shop's models; how many there were. */
  public synchronized long forget(Shop shop) {
    active.drop(shop.key());
    List<ModelVersion> all =
        transactions.required(
            entityManager -> new ModelVersionRows(entityManager, shop).newest(ALL));
    for (ModelVersion version : all) {
      transactions.run(
          entityManager -> new ModelVersionRows(entityManager, shop).delete(version.id()));
      files.delete(shop.key(), version.id());
    }
    return all.size();
  }

  /** Lets this server answer with what the database says is live: at start, or after another. */
  synchronized void catchUp(Shop shop) {
    Optional<ModelVersion> live = live(shop.key());
    if (live.isPresent() && active.version(shop.key()).orElse(0) != live.get().id()) {
      load(shop, live.get().id());
    }
  }

  private void load(Shop shop, long version) {
    try {
      active.swap(shop.key(), version);
    } catch (BrokenModelException e) {
      LOG.log(System.Logger.Level.ERROR, "Shop " + shop.key() + ": its live model is broken", e);
      transactions.run(
          entityManager -> new ModelVersionRows(entityManager, shop).markBroken(version));
    }
  }

  private ModelVersion get(Shop shop, long id) {
    return transactions
        .required(entityManager -> new ModelVersionRows(entityManager, shop).find(id))
        .orElseThrow(() -> new IllegalArgumentException("shop has no model version " + id));
  }

  private void forgetOld(Shop shop) {
    List<ModelVersion> old =
        list(shop.key(), ALL).stream()
            .filter(version -> version.state() != ModelState.LIVE)
            .skip(kept)
            .toList();
    for (ModelVersion version : old) {
      transactions.run(
          entityManager -> new ModelVersionRows(entityManager, shop).delete(version.id()));
      files.delete(shop.key(), version.id());
    }
  }
}
