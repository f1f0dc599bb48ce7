package org.kindred.adapter.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.testkit.FakeContext;
import org.kindred.spi.webhook.HandshakeAnswer;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookSignatures;

/** The handshake, played from the shop's side. */
class ShopwareRegistrationTest {

  private static final String APP_SECRET = "app-secret-of-the-manifest";
  private static final String QUERY =
      "shop-id=kNdRd8shop01&shop-url=https%3A%2F%2Fshop.example&timestamp=1772366400";
  private static final String CONFIRMATION =
      "{\"apiKey\":\"SWIAKEY\",\"secretKey\":\"sk-1\",\"timestamp\":\"1772366401\","
          + "\"shopUrl\":\"https://shop.example\",\"shopId\":\"kNdRd8shop01\"}";

  private final Map<String, String> remembered = new HashMap<>();

  @Test
  void registrationShouldProveTheAppAndIssueASecret() {
    HandshakeAnswer answer = register(QUERY, Map.of());
    JsonFields body = JsonBody.object(answer.body().getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(body.text("proof"))
        .isEqualTo(mac(APP_SECRET, "kNdRd8shop01https://shop.exampleKindredRecommendations"));
    assertThat(body.text("secret")).hasSizeBetween(64, 255);
    assertThat(body.text("confirmation_url"))
        .isEqualTo("https://kindred.example/kindred/api/v1/shops/key/webhooks");
    assertThat(answer.settings()).containsOnlyKeys("pending-shop-secret");
  }

  @Test
  void registrationShouldIssueTheSameSecretWhenItIsRepeated() {
    assertThat(register(QUERY, Map.of())).isEqualTo(register(QUERY, Map.of()));
    assertThat(register(QUERY.replace("400", "500"), Map.of()))
        .isNotEqualTo(register(QUERY, Map.of()));
  }

  @Test
  void registrationShouldBeRefusedWhenTheQueryOrTheSignatureWasChanged() {
    WebhookDelivery forged =
        get(QUERY.replace("01", "02"), Map.of("shopware-app-signature", mac(APP_SECRET, QUERY)));

    assertThat(endpoint().handshake(forged)).contains(HandshakeAnswer.unauthorized());
    assertThat(
            endpoint().handshake(get(QUERY, Map.of("shopware-app-signature", mac("other", QUERY)))))
        .contains(HandshakeAnswer.unauthorized());
    assertThat(endpoint().handshake(get(QUERY, Map.of()))).isEmpty();
  }

  @Test
  void confirmationShouldMakeTheSecretHoldAndBringTheKeysOfTheApi() {
    String issued = install();

    assertThat(remembered)
        .containsEntry("shop-secret", issued)
        .containsEntry("api-key", "SWIAKEY")
        .containsEntry("api-secret", "sk-1")
        .doesNotContainKey("previous-shop-secret");
    assertThat(endpoint().signingSecrets()).containsExactly(issued);
  }

  @Test
  void confirmationShouldBeRefusedWithAnotherSecret() {
    register(QUERY, Map.of());

    assertThat(confirm(Map.of("shopware-shop-signature", mac("guessed", CONFIRMATION))))
        .isEqualTo(HandshakeAnswer.unauthorized());
    assertThat(confirm(Map.of())).isEqualTo(HandshakeAnswer.unauthorized());
  }

  @Test
  void confirmationShouldBeRefusedBeforeAnyRegistration() {
    assertThat(confirm(Map.of("shopware-shop-signature", mac("", CONFIRMATION + " "))))
        .isEqualTo(HandshakeAnswer.unauthorized());
  }

  @Test
  void secondRegistrationShouldRotateTheSecretAndKeepTheOldOneGoing() {
    String first = install();
    String again = QUERY.replace("400", "999");
    HandshakeAnswer answer = register(again, Map.of("shopware-shop-signature", mac(first, again)));
    String second = pending(answer);

    assertThat(endpoint().signingSecrets()).as("not confirmed yet").containsExactly(first, second);
    confirm(
        Map.of(
            "shopware-shop-signature", mac(second, CONFIRMATION),
            "shopware-shop-signature-previous", mac(first, CONFIRMATION)));

    assertThat(endpoint().signingSecrets()).containsExactly(second, first);
  }

  @Test
  void secondRegistrationShouldBeRefusedWhenItIsNotSignedByTheShopThatWasThere() {
    String first = install();
    String again = QUERY.replace("400", "999");

    assertThat(register(again, Map.of("shopware-shop-signature", mac("guessed", again))))
        .isEqualTo(HandshakeAnswer.unauthorized());

    HandshakeAnswer old = register(again, Map.of());
    assertThat(old.status()).as("old versions of Shopware do not sign it").isEqualTo(200);
    assertThat(
            confirm(
                Map.of(
                    "shopware-shop-signature", mac(pending(old), CONFIRMATION),
                    "shopware-shop-signature-previous", mac("guessed", CONFIRMATION))))
        .isEqualTo(HandshakeAnswer.unauthorized());
    assertThat(endpoint().signingSecrets().get(0)).isEqualTo(first);
  }

  @Test
  void confirmationShouldBeAcceptedWhenItIsRepeated() {
    String issued = install();

    assertThat(confirm(Map.of("shopware-shop-signature", mac(issued, CONFIRMATION))).status())
        .isEqualTo(200);
    assertThat(endpoint().signingSecrets()).containsExactly(issued);
  }

  @Test
  void answerShouldNotShowSecrets() {
    HandshakeAnswer answer = register(QUERY, Map.of());

    assertThat(answer.toString()).doesNotContain(pending(answer));
  }

  private String install() {
    String issued = pending(register(QUERY, Map.of()));
    confirm(Map.of("shopware-shop-signature", mac(issued, CONFIRMATION)));
    return issued;
  }

  private static String pending(HandshakeAnswer answer) {
    return answer.settings().getOrDefault("pending-shop-secret", "none");
  }

  private HandshakeAnswer register(String query, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    headers.put("shopware-app-signature", mac(APP_SECRET, query));
    return remember(endpoint().handshake(get(query, headers)).orElseThrow());
  }

  private HandshakeAnswer confirm(Map<String, String> headers) {
    WebhookDelivery request =
        WebhookDelivery.of(headers, CONFIRMATION.getBytes(UTF_8), FakeContext.NOON);
    return remember(endpoint().handshake(request).orElseThrow());
  }

  /** What the host does with an answer. */
  private HandshakeAnswer remember(HandshakeAnswer answer) {
    remembered.putAll(answer.settings());
    return answer;
  }

  private WebhookEndpoint endpoint() {
    return new ShopwareAdapterFactory()
        .create(
            ShopwareAdapterTest.connection("https://shop.example", remembered), new FakeContext())
        .webhooks();
  }

  private static WebhookDelivery get(String query, Map<String, String> headers) {
    return WebhookDelivery.builder(new byte[0], FakeContext.NOON)
        .method("GET")
        .query(query)
        .headers(headers)
        .build();
  }

  private static String mac(String secret, String content) {
    return HexFormat.of()
        .formatHex(
            WebhookSignatures.hmacSha256(secret.isEmpty() ? "x" : secret, content.getBytes(UTF_8)));
  }
}
