package org.kindred.spi.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignaturesTest {

  private static final String BODY = "{\"id\":1}";
  private static final String SECRET = "key";

  // computed with: printf '{"id":1}' | openssl dgst -sha256 -hmac key
  private static final String HEX =
      "c95c6a7c2c7c761e984c68cf64b4bca93f07242900aafdbb328d3bb75ab0dcb0";
  private static final String BASE64 = "yVxqfCx8dh6YTGjPZLS8qT8HJCkAqv27Mo07t1qw3LA=";

  @Test
  void hmacBase64ShouldMatchWhatOpensslComputed() {
    WebhookSignature scheme = WebhookSignatures.hmacSha256Base64("X-Sign");

    assertThat(scheme.matches(signed(BASE64), SECRET)).isTrue();
    assertThat(scheme.matches(signed(BASE64), "another")).isFalse();
    assertThat(scheme.matches(signed(HEX), SECRET)).isFalse();
  }

  @Test
  void hmacHexShouldMatchInEitherCase() {
    WebhookSignature scheme = WebhookSignatures.hmacSha256Hex("x-sign");

    assertThat(scheme.matches(signed(HEX), SECRET)).isTrue();
    assertThat(scheme.matches(signed(HEX.toUpperCase(Locale.ROOT)), SECRET)).isTrue();
  }

  @Test
  void prefixedHexShouldNeedThePrefix() {
    WebhookSignature scheme = WebhookSignatures.hmacSha256PrefixedHex("X-Sign", "sha256=");

    assertThat(scheme.matches(signed("sha256=" + HEX), SECRET)).isTrue();
    assertThat(scheme.matches(signed(HEX), SECRET)).isFalse();
  }

  @Test
  void schemesShouldRefuseAMissingOrUnreadableSignatureAndAnEmptySecret() {
    WebhookDelivery unsigned = WebhookDelivery.of(Map.of(), BODY.getBytes(UTF_8), Instant.EPOCH);

    for (WebhookSignature scheme :
        List.of(
            WebhookSignatures.hmacSha256Base64("X-Sign"),
            WebhookSignatures.hmacSha256Hex("X-Sign"),
            WebhookSignatures.secretHeader("X-Sign"),
            WebhookSignatures.md5Hex(SignatureLocation.header("X-Sign"), SignedContent.BODY),
            WebhookSignatures.sha1Hex(SignatureLocation.header("X-Sign"), SignedContent.BODY))) {
      assertThat(scheme.matches(unsigned, SECRET)).isFalse();
      assertThat(scheme.matches(signed("%%%"), SECRET)).isFalse();
      assertThat(scheme.matches(signed(""), "")).isFalse();
    }
  }

  @Test
  void secretHeaderShouldCompareTheWholeValue() {
    WebhookSignature scheme = WebhookSignatures.secretHeader("X-Sign");

    assertThat(scheme.matches(signed("key"), SECRET)).isTrue();
    assertThat(scheme.matches(signed("key2"), SECRET)).isFalse();
  }

  @Test
  void digestsShouldCoverWhatTheContentSays() {
    SignedContent secretThenBody =
        (delivery, secret) -> (secret + delivery.bodyText()).getBytes(UTF_8);
    SignatureLocation place = SignatureLocation.header("X-Sign");

    assertThat(
            WebhookSignatures.sha1Hex(place, secretThenBody)
                .matches(signed("b6fc8cc07f6e10b69e9f793b6095e462d5fca1bf"), SECRET))
        .isTrue();
    assertThat(
            WebhookSignatures.md5Hex(place, secretThenBody)
                .matches(signed("148a4b77ca60f2be90454c85e5b860f9"), SECRET))
        .isTrue();
  }

  @Test
  void rsaShouldAcceptAnyOfTheSignaturesUnderAnyOfTheKeys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair old = generator.generateKeyPair();
    KeyPair current = generator.generateKeyPair();
    WebhookSignature scheme =
        WebhookSignatures.rsaSha256Base64(
            List.of(SignatureLocation.header("sign-1"), SignatureLocation.header("sign-2")),
            delivery -> List.of(old.getPublic(), current.getPublic()));
    Map<String, String> headers = Map.of("sign-1", "bm9uc2Vuc2U=", "sign-2", sign(current, BODY));

    assertThat(scheme.matches(delivery(headers, BODY), "")).isTrue();
    assertThat(scheme.matches(delivery(headers, BODY + " "), "")).isFalse();
    assertThat(scheme.matches(delivery(Map.of(), BODY), "")).isFalse();
  }

  @Test
  void matchesShouldBeFalseWhenTheBodyWasReEncoded() {
    String text = "{\"name\":\"Käse\"}";
    byte[] latin1 = text.getBytes(ISO_8859_1);
    byte[] mac = WebhookSignatures.hmacSha256(SECRET, text.getBytes(UTF_8));
    Map<String, String> headers = Map.of("X-Sign", Base64.getEncoder().encodeToString(mac));
    WebhookSignature scheme = WebhookSignatures.hmacSha256Base64("X-Sign");

    assertThat(scheme.matches(delivery(headers, text), SECRET)).isTrue();
    assertThat(scheme.matches(WebhookDelivery.of(headers, latin1, Instant.EPOCH), SECRET))
        .isFalse();
  }

  @Test
  void deliveryShouldNotChangeWithTheArraysItWasMadeFrom() {
    byte[] body = BODY.getBytes(UTF_8);
    WebhookDelivery delivery = WebhookDelivery.of(Map.of("A", "1"), body, Instant.EPOCH);

    body[0] = 'X';
    delivery.body()[1] = 'X';

    assertThat(delivery.bodyText()).isEqualTo(BODY);
    assertThat(delivery.header("a")).contains("1");
    assertThat(delivery.withFetched(new byte[] {7}).fetched()).hasValue(new byte[] {7});
    assertThat(delivery.fetched()).isEmpty();
  }

  @Test
  void idempotencyKeyShouldFollowTheContent() {
    ByteArrayOutputStream longBody = new ByteArrayOutputStream();
    longBody.writeBytes(BODY.getBytes(UTF_8));
    longBody.write(' ');
    WebhookDelivery one = delivery(Map.of("Id", "1"), BODY);
    WebhookDelivery other =
        WebhookDelivery.of(Map.of("Id", "1"), longBody.toByteArray(), Instant.MAX);

    assertThat(IdempotencyKey.ofContent("t", one))
        .isNotEqualTo(IdempotencyKey.ofContent("t", other));
    assertThat(IdempotencyKey.ofContent("t", one)).isNotEqualTo(IdempotencyKey.ofContent("u", one));
    assertThat(IdempotencyKey.ofHeader("id", one).value()).isEqualTo("1");
    assertThat(IdempotencyKey.ofHeader("none", one).value()).startsWith("content:");
    assertThat(IdempotencyKey.ofContent("t".repeat(500), one).value()).hasSizeLessThan(190);
  }

  private static WebhookDelivery signed(String signature) {
    return delivery(Map.of("X-Sign", signature), BODY);
  }

  private static WebhookDelivery delivery(Map<String, String> headers, String body) {
    return WebhookDelivery.of(headers, body.getBytes(UTF_8), Instant.EPOCH);
  }

  private static String sign(KeyPair keys, String body) throws Exception {
    Signature signer = Signature.getInstance("SHA256withRSA");
    signer.initSign(keys.getPrivate());
    signer.update(body.getBytes(UTF_8));
    return Base64.getEncoder().encodeToString(signer.sign());
  }
}
