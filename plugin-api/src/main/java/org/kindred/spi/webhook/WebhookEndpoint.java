package org.kindred.spi.webhook;

import java.util.List;
import java.util.Optional;
import org.kindred.spi.event.ShopEvent;

/**
 * The receiving side of one shop. For each request the host goes through these steps, in this
 * order:
 *
 * <ol>
 *   <li>{@link #handshake}: an answer ends the matter; no delivery is stored, only the settings
 *       that it carries
 *   <li>{@link #signature} with each of {@link #signingSecrets}: no match is answered 401
 *   <li>{@link #idempotencyKey}: known already is answered 200 and dropped
 *   <li>the delivery is stored, committed and answered 200
 *   <li>later, on another thread: {@link #fetchBack} where needed, its answer stored beside the
 *       body
 *   <li>{@link #translate}, as often as wanted, also by a newer version of the adapter
 * </ol>
 *
 * <p>All methods may be called from several threads at once. Only {@link FetchBack}, {@link
 * WebhookRegistrar} and public keys may do I/O.
 */
public interface WebhookEndpoint {

  /** How the platform signs; the same for every delivery. */
  WebhookSignature signature();

  /**
   * The secrets a delivery may be signed with, the current one first. During a rotation the
   * previous one follows until the shop owner removes it. Never blank; one constant placeholder
   * where {@link #signature} needs no secret; none at all before a handshake has agreed on one.
   */
  List<String> signingSecrets();

  /**
   * The answer to an unsigned ping or a registration challenge, or empty for an ordinary delivery.
   * Reads nothing but the request: it is not authenticated yet, so an answer must not change or
   * tell anything that a stranger may not know, unless the handshake proves itself by a signature
   * of its own.
   */
  default Optional<HandshakeAnswer> handshake(WebhookDelivery delivery) {
    return Optional.empty();
  }

  /**
   * What the delivery is about, in the platform's words, for the health view; "unknown" at worst.
   */
  String topic(WebhookDelivery delivery);

  /**
   * What two deliveries of the same message have in common, and no two others. By default the
   * SHA-256 of topic and body. A delivery id in a header is only good if the platform really keeps
   * it unique.
   */
  default IdempotencyKey idempotencyKey(WebhookDelivery delivery) {
    return IdempotencyKey.ofContent(topic(delivery), delivery);
  }

  /** For platforms whose deliveries carry ids only; empty for the others. */
  default Optional<FetchBack> fetchBack() {
    return Optional.empty();
  }

  /** For platforms that let us subscribe through their API; empty where the shop owner has to. */
  default Optional<WebhookRegistrar> registrar() {
    return Optional.empty();
  }

  /**
   * What happened, in the vocabulary of the host. Pure: the same delivery gives equal events at any
   * time, nothing is read but the delivery and the connection. Empty for topics of no interest.
   *
   * @throws org.kindred.spi.error.MalformedPayloadException when the delivery cannot be understood,
   *     and for nothing else; the host parks it, shows the message and lets the shop owner replay
   *     it
   */
  List<ShopEvent> translate(WebhookDelivery delivery);
}
