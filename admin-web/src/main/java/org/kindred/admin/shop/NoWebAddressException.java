package org.kindred.admin.shop;

import org.jspecify.annotations.Nullable;

/** What was written is no address that a browser could open. */
final class NoWebAddressException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String written;

  NoWebAddressException(String written, @Nullable Throwable cause) {
    super("expected an address that begins with http:// or https://, got " + written, cause);
    this.written = written;
  }

  String written() {
    return written;
  }
}
