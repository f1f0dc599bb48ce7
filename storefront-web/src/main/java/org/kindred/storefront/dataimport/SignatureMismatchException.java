package org.kindred.storefront.dataimport;

import java.io.IOException;

/** What was received is not what was signed. */
final class SignatureMismatchException extends IOException {

  private static final long serialVersionUID = 1L;

  SignatureMismatchException() {
    super("the signature does not match");
  }
}
