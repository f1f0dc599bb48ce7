package org.kindred.adapter.adobecommerce;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.kindred.adapter.testkit.RecordedDelivery;
import org.kindred.adapter.testkit.StubShop;
import org.kindred.spi.webhook.WebhookDelivery;

/** Adobe's part: keys made for this run, served by a stub and used to sign what is delivered. */
final class AdobeSigner {

  static final String FIRST = "/prod/keys/pub-key-first.pem";
  static final String SECOND = "/prod/keys/pub-key-second.pem";

  private final KeyPair first = keyPair();
  private final KeyPair second = keyPair();

  /** Serves both public keys. */
  StubShop serve(StubShop host) {
    return host.on("GET " + FIRST, pem(first)).on("GET " + SECOND, pem(second));
  }

  RecordedDelivery signed(RecordedDelivery recorded) {
    return new RecordedDelivery(recorded.name(), signed(recorded.delivery()));
  }

  /** Signed with both keys, as Adobe does. */
  WebhookDelivery signed(WebhookDelivery delivery) {
    return signed(delivery, sign(first, delivery.body()), sign(second, delivery.body()));
  }

  /** Signed with the second key only, as while the first one changes. */
  WebhookDelivery signedWithTheSecondOnly(WebhookDelivery delivery) {
    return signed(delivery, sign(keyPair(), delivery.body()), sign(second, delivery.body()));
  }

  WebhookDelivery signedByAStranger(WebhookDelivery delivery) {
    KeyPair stranger = keyPair();
    return signed(delivery, sign(stranger, delivery.body()), sign(stranger, delivery.body()));
  }

  private static WebhookDelivery signed(WebhookDelivery delivery, String one, String two) {
    Map<String, String> headers = new HashMap<>(delivery.headers());
    headers.put("x-adobe-digital-signature-1", one);
    headers.put("x-adobe-digital-signature-2", two);
    headers.put("x-adobe-public-key1-path", FIRST);
    headers.put("x-adobe-public-key2-path", SECOND);
    return WebhookDelivery.builder(delivery.body(), delivery.receivedAt())
        .headers(headers)
        .fetched(delivery.fetched().orElse(null))
        .build();
  }

  private static String sign(KeyPair pair, byte[] body) {
    try {
      Signature signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(pair.getPrivate());
      signer.update(body);
      return Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StubShop.Answer pem(KeyPair pair) {
    String base64 = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
    return new StubShop.Answer(
        200,
        Map.of("Content-Type", "application/x-pem-file"),
        "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
  }
}
