package org.kindred.storefront.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignedStreamTest {

  /** By {@code printf 'item\ttitle\n' | openssl dgst -sha256 -hmac secret}. */
  private static final String SIGNATURE =
      "sha256=a8b6c9b73953e889e6b7a902f6e4f96201bc22eeb10f720b8ea7a261ab11abba";

  @Test
  void readShouldReachTheEndWhenTheSignatureMatches() throws IOException {
    assertThat(signed("item\ttitle\n", SIGNATURE).readAllBytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("item\ttitle\n");
  }

  @Test
  void readShouldSayTheEndAgainWhenAskedAgain() throws IOException {
    SignedStream stream = signed("item\ttitle\n", SIGNATURE);
    stream.readAllBytes();

    assertThat(stream.read()).isEqualTo(-1);
    assertThat(stream.read(new byte[10])).isEqualTo(-1);
  }

  @Test
  void readShouldThrowAtTheEndWhenOneByteDiffers() {
    assertThatThrownBy(() -> signed("item\tTitle\n", SIGNATURE).readAllBytes())
        .isInstanceOf(SignatureMismatchException.class);
  }

  @Test
  void readShouldThrowAtTheEndWhenTheSecretIsAnother() {
    SignedStream stream =
        new SignedStream(
            new ByteArrayInputStream("item\ttitle\n".getBytes(StandardCharsets.UTF_8)),
            Signature.parse(SIGNATURE).orElseThrow(),
            "another");

    assertThatThrownBy(stream::readAllBytes).isInstanceOf(SignatureMismatchException.class);
  }

  @Test
  void parseShouldFindNoneInWhatIsNoSignature() {
    assertThat(Signature.parse(null)).isEmpty();
    assertThat(Signature.parse("")).isEmpty();
    assertThat(Signature.parse("md5=00")).isEmpty();
    assertThat(Signature.parse("sha256=xyz")).isEmpty();
    assertThat(Signature.parse(SIGNATURE)).isPresent();
  }

  private static SignedStream signed(String body, String signature) {
    return new SignedStream(
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
        Signature.parse(signature).orElseThrow(),
        "secret");
  }
}
