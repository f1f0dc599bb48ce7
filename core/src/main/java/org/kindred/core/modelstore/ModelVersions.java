package org.kindred.core.modelstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.kindred.core.shop.ShopKey;

/** The model versions of each shop. Safe for several threads. */
@ApplicationScoped
public class ModelVersions {

  /** The shop's versions, newest first. */
  public List<ModelVersion> list(ShopKey shop, int limit) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The one that answers. */
  public Optional<ModelVersion> live(ShopKey shop) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Makes a version live at once, also an earlier one: the way back after a bad release. Returns
   * when it answers.
   *
   * @throws IllegalArgumentException when the shop has no such version
   * @throws BrokenModelException when its files are gone or changed; the live one stays
   */
  public void activate(ShopKey shop, long versionId) {
    throw new UnsupportedOperationException("not yet");
  }
}
