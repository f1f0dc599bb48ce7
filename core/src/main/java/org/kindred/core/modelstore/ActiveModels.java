package org.kindred.core.modelstore;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.kindred.core.shop.ShopKey;
import org.kindred.engine.serving.CorruptModelException;
import org.kindred.engine.serving.ServingModel;

/**
 * The models that answer on this server, at most one per shop. A new one is loaded and warm before
 * it replaces the old one, which closes after its last user. Safe for several threads.
 */
@ApplicationScoped
public class ActiveModels {

  private static final System.Logger LOG = System.getLogger(ActiveModels.class.getName());
  private static final Duration DRAIN = Duration.ofSeconds(20);

  private final ModelFiles files;
  private final ModelLoader loader;
  private final Event<ModelActivated> activations;
  private final Map<ShopKey, LoadedModel> models = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  @Inject
  public ActiveModels(ModelFiles files, Event<ModelActivated> activations) {
    this(files, activations, ServingModel::load);
  }

  ActiveModels(ModelFiles files, Event<ModelActivated> activations, ModelLoader loader) {
    this.files = files;
    this.activations = activations;
    this.loader = loader;
  }

  /** The shop's model, held open for the caller; empty when the shop has none. */
  public Optional<ModelLease> lease(ShopKey shop) {
    while (!stopped) {
      LoadedModel current = models.get(shop);
      if (current == null) {
        return Optional.empty();
      }
      if (current.acquire()) {
        return Optional.of(new ModelLease(current));
      }
      Thread.onSpinWait();
    }
    return Optional.empty();
  }

  /** The version that answers, if any does. */
  public OptionalLong version(ShopKey shop) {
    LoadedModel current = models.get(shop);
    return current == null ? OptionalLong.empty() : OptionalLong.of(current.version());
  }

  /**
   * Lets another version answer; returns when it does.
   *
   * @throws BrokenModelException when it cannot be loaded; the one before goes on answering
   */
  synchronized void swap(ShopKey shop, long version) {
    if (stopped) {
      return;
    }
    LoadedModel fresh = new LoadedModel(version, load(shop, version));
    LoadedModel before = models.put(shop, fresh);
    if (before != null) {
      before.retire();
    }
    LOG.log(System.Logger.Level.INFO, "Shop {0}: model {1} answers", shop, Long.toString(version));
    activations.fire(new ModelActivated(shop, version));
  }

  /** Lets none answer any more. */
  synchronized void drop(ShopKey shop) {
    LoadedModel before = models.remove(shop);
    if (before != null) {
      before.retire();
    }
  }

  @PreDestroy
  synchronized void stop() {
    stopped = true;
    List<LoadedModel> open = List.copyOf(models.values());
    models.clear();
    open.forEach(LoadedModel::retire);
    for (LoadedModel model : open) {
      if (!model.awaitClosed(DRAIN)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "Model {0} is still in use and stays open",
            Long.toString(model.version()));
      }
    }
  }

  private ServingModel load(ShopKey shop, long version) {
    try {
      return loader.load(files.directory(shop, version));
    } catch (IOException | CorruptModelException e) {
      throw new BrokenModelException(version, e);
    }
  }
}
