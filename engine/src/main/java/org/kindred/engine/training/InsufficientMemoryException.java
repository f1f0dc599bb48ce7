package org.kindred.engine.training;

/** A training would need more memory than there is; nothing was begun. */
public final class InsufficientMemoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final long MEBIBYTE = 1L << 20;

  public InsufficientMemoryException(String kind, long needed, long available) {
    super(
        "training needs about %d MiB of %s memory, %d MiB are there"
            .formatted(needed / MEBIBYTE, kind, available / MEBIBYTE));
  }
}
