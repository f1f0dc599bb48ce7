package org.kindred.core.secret;

/** What was stored was sealed with another key, or changed: somebody must bring the key back. */
public class UnreadableSecretException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableSecretException(Throwable cause) {
    super("A stored secret does not open: is secret.key the one it was sealed with?", cause);
  }
}
