package org.kindred.core.intake;

import org.kindred.spi.webhook.HandshakeAnswer;

/** What became of a delivery at the door. */
public sealed interface Acceptance {

  /** Stored and committed, now or, for a duplicate, before: answer 200. */
  record Stored(boolean duplicate) implements Acceptance {}

  /** A ping or challenge: answer what the adapter says; nothing was stored. */
  record Handshake(HandshakeAnswer answer) implements Acceptance {}

  /** Not signed by the shop: answer 401; nothing was stored. */
  record BadSignature() implements Acceptance {}

  /** No connected shop has this key: answer 404. */
  record UnknownShop() implements Acceptance {}

  /** Larger than the limit in bytes: answer 413. */
  record TooLarge(int limit) implements Acceptance {}
}
