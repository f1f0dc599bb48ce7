package org.kindred.spi.webhook;

import java.util.Map;

/**
 * What the host answers to a ping or a registration challenge.
 *
 * @param status an HTTP status from 200 to 499
 * @param contentType of the body; the empty string when there is no body
 * @param body may be empty
 * @param settings what the two sides agreed on: the host stores it, encrypted, with the
 *     connection's settings before it answers, and makes the adapter anew with it. Only a handshake
 *     that proved itself by a signature may have any. Names are those of the descriptor's
 *     properties; usually empty
 */
public record HandshakeAnswer(
    int status, String contentType, String body, Map<String, String> settings) {

  public HandshakeAnswer {
    if (status < 200 || status > 499) {
      throw new IllegalArgumentException("status must be 200 to 499, got " + status);
    }
    settings = Map.copyOf(settings);
  }

  /** An answer after which nothing is stored. */
  public HandshakeAnswer(int status, String contentType, String body) {
    this(status, contentType, body, Map.of());
  }

  /** 200 without a body. */
  public static HandshakeAnswer ok() {
    return new HandshakeAnswer(200, "", "");
  }

  /** 200 with JSON. */
  public static HandshakeAnswer json(String body) {
    return new HandshakeAnswer(200, "application/json", body);
  }

  /** 401: the handshake carried a wrong proof. */
  public static HandshakeAnswer unauthorized() {
    return new HandshakeAnswer(401, "", "");
  }

  /** The same answer, after which the host remembers these settings. */
  public HandshakeAnswer remembering(Map<String, String> agreed) {
    return new HandshakeAnswer(status, contentType, body, agreed);
  }

  /** Names of settings only: they may be secrets, and so may the body. */
  @Override
  public String toString() {
    return "HandshakeAnswer[" + status + ", " + settings.keySet() + "]";
  }
}
