package org.kindred.spi.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature schemes of real platforms, written once. All compare in constant time, treat a
 * missing or unreadable signature as a mismatch, and refuse an empty secret.
 */
public final class WebhookSignatures {

  private WebhookSignatures() {}

  /** Base64 of HMAC-SHA256 over the body in a header (Shopify, WooCommerce). */
  public static WebhookSignature hmacSha256Base64(String header) {
    return hmac(SignatureLocation.header(header), WebhookSignatures::base64, SignedContent.BODY);
  }

  /** Hexadecimal HMAC-SHA256 over the body in a header (Shopware). */
  public static WebhookSignature hmacSha256Hex(String header) {
    return hmacSha256Hex(SignatureLocation.header(header), SignedContent.BODY);
  }

  /** The same behind a prefix such as {@code sha256=} (the open event format). */
  public static WebhookSignature hmacSha256PrefixedHex(String header, String prefix) {
    return hmacSha256Hex(SignatureLocation.header(header, prefix), SignedContent.BODY);
  }

  /** Hexadecimal HMAC-SHA256 over any part of the delivery (TikTok Shop). */
  public static WebhookSignature hmacSha256Hex(SignatureLocation location, SignedContent content) {
    return hmac(location, WebhookSignatures::hex, content);
  }

  /** A secret that the platform repeats in a header of each delivery (BigCommerce). */
  public static WebhookSignature secretHeader(String header) {
    return (delivery, secret) ->
        !secret.isEmpty()
            && delivery
                .header(header)
                .map(value -> MessageDigest.isEqual(utf8(value), utf8(secret)))
                .orElse(false);
  }

  /**
   * Hexadecimal plain SHA-1 (Douyin). The content must mix the secret in. Weak: only for platforms
   * that offer nothing better.
   */
  public static WebhookSignature sha1Hex(SignatureLocation location, SignedContent content) {
    return digest("SHA-1", location, content);
  }

  /** Hexadecimal plain MD5 (Youzan). The content must mix the secret in. Weaker still. */
  public static WebhookSignature md5Hex(SignatureLocation location, SignedContent content) {
    return digest("MD5", location, content);
  }

  /**
   * Base64 of an RSA-SHA256 signature over the body (Adobe I/O Events). Any of the signatures under
   * any of the keys is enough, so keys can rotate. The secret is not used.
   */
  public static WebhookSignature rsaSha256Base64(
      List<SignatureLocation> locations, PublicKeys keys) {
    List<SignatureLocation> places = List.copyOf(locations);
    return (delivery, secret) -> {
      List<byte[]> signatures =
          places.stream()
              .map(place -> place.find(delivery).flatMap(WebhookSignatures::base64))
              .flatMap(Optional::stream)
              .toList();
      return !signatures.isEmpty() && anyVerifies(keys.of(delivery), delivery.body(), signatures);
    };
  }

  /**
   * Matches when one of the schemes does, for a platform whose documentation contradicts itself.
   */
  public static WebhookSignature anyOf(WebhookSignature... schemes) {
    List<WebhookSignature> all = List.of(schemes);
    return (delivery, secret) -> all.stream().anyMatch(one -> one.matches(delivery, secret));
  }

  /** HMAC-SHA256, for adapters that sign what they send. */
  public static byte[] hmacSha256(String secret, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(utf8(secret), "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }

  private interface Encoding {
    Optional<byte[]> read(String text);
  }

  private static WebhookSignature hmac(
      SignatureLocation location, Encoding encoding, SignedContent content) {
    return (delivery, secret) -> {
      Optional<byte[]> given = location.find(delivery).flatMap(encoding::read);
      return given.isPresent()
          && !secret.isEmpty()
          && MessageDigest.isEqual(given.get(), hmacSha256(secret, content.of(delivery, secret)));
    };
  }

  private static WebhookSignature digest(
      String algorithm, SignatureLocation location, SignedContent content) {
    return (delivery, secret) -> {
      Optional<byte[]> given = location.find(delivery).flatMap(WebhookSignatures::hex);
      return given.isPresent()
          && !secret.isEmpty()
          && MessageDigest.isEqual(given.get(), digestOf(algorithm, content.of(delivery, secret)));
    };
  }

  private static byte[] digestOf(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }

  private static boolean anyVerifies(List<PublicKey> keys, byte[] body, List<byte[]> signatures) {
    return keys.stream()
        .anyMatch(key -> signatures.stream().anyMatch(one -> verifies(key, body, one)));
  }

  private static boolean verifies(PublicKey key, byte[] body, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(key);
      verifier.update(body);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // a signature of the wrong length or a key of another kind proves nothing
    }
  }

  private static Optional<byte[]> base64(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> hex(String text) {
    try {
      return Optional.of(HexFormat.of().parseHex(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
