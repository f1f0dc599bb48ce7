package org.kindred.adapter.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OAuthSignatureTest {

  @Test
  void signatureShouldBeThatOfTheBaseStringByHand() {
    // printf '%s' 'GET&http%3A%2F%2Fshop.example%2Fwp-json%2Fwc%2Fv3%2Forders&oauth_nonce%3Dn%26'\
    // 'status%3Da%2520b%252A' | openssl dgst -sha256 -hmac 'cs&' -binary | base64
    assertThat(
            OAuthSignature.signature(
                "GET",
                "http://shop.example/wp-json/wc/v3/orders",
                Map.of("status", "a b*", "oauth_nonce", "n"),
                "cs"))
        .isEqualTo("OJsL8MZU5VxR0ugrMe0i31ZKUIXSAK8Znp8Cpvonrpo=");
  }

  @Test
  void encodedShouldFollowRfc3986AndNotForms() {
    assertThat(OAuthSignature.encoded("a b*~ü&")).isEqualTo("a%20b%2A~%C3%BC%26");
  }
}
