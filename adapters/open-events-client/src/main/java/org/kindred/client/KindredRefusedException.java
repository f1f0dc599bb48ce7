package org.kindred.client;

/** The server took nothing, and will not when it is asked the same again. */
public final class KindredRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  KindredRefusedException(int status, String detail) {
    super("the server answered " + status + ": " + detail);
    this.status = status;
  }

  /** The HTTP status: 401 for a wrong secret, 404 for an unknown shop, 413 for too much at once. */
  public int status() {
    return status;
  }
}
