package org.kindred.core.modelstore;

/** The files of a model version are gone or do not match their checksums. */
public final class BrokenModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokenModelException(long versionId, Throwable cause) {
    super("Model version " + versionId + " cannot be loaded", cause);
  }
}
