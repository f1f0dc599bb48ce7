package org.kindred.demo.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {

  @Test
  void ofBodyShouldMatchThePublishedExample() {
    // RFC 4231, test case 2
    String signature =
        new Signature("Jefe")
            .ofBody("what do ya want for nothing?".getBytes(StandardCharsets.UTF_8));

    assertThat(signature)
        .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void ofGetShouldSignTimeAndPath() {
    Signature signature = new Signature("secret");

    assertThat(signature.ofGet(1_700_000_000, "/kindred/x"))
        .isEqualTo(signature.ofBody("1700000000.GET /kindred/x".getBytes(StandardCharsets.UTF_8)))
        .isNotEqualTo(signature.ofGet(1_700_000_001, "/kindred/x"));
  }
}
