package org.kindred.core.modelstore;

import org.kindred.engine.serving.ServingModel;

/** A loaded model that stays open until the lease is closed. Close it soon, exactly once. */
public final class ModelLease implements AutoCloseable {

  private final LoadedModel loaded;

  ModelLease(LoadedModel loaded) {
    this.loaded = loaded;
  }

  /** The version that answers. */
  public long version() {
    return loaded.version();
  }

  public ServingModel model() {
    return loaded.model();
  }

  @Override
  public void close() {
    loaded.release();
  }
}
