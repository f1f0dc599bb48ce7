package org.kindred.spi.webhook;

/**
 * What the host answers to a ping or a registration challenge.
 *
 * @param status an HTTP status from 200 to 499
 * @param contentType of the body; the empty string when there is no body
 * @param body may be empty
 */
public record HandshakeAnswer(int status, String contentType, String body) {

  public HandshakeAnswer {
    if (status < 200 || status > 499) {
      throw new IllegalArgumentException("status must be 200 to 499, got " + status);
    }
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
}
