package org.kindred.storefront.dataimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets few uploads in at a time, since a signature is only known to be wrong when the whole body
 * lies on the disk. Safe for several threads.
 */
@ApplicationScoped
public class Uploads {

  private static final int AT_ONCE = 4;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Empty when too many are under way. */
  <T> Optional<T> admit(Supplier<T> upload) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(upload.get());
    } finally {
      places.release();
    }
  }
}
