package org.kindred.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.experiment.Arm;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.recommendation.SlateStamp;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.ProductId;

class AttributionTokensTest {

  @TempDir Path directory;
  private TestApplication application;
  private TestShop shop;
  private AttributionTokens tokens;

  @BeforeEach
  void open() {
    application = new TestApplication(directory);
    shop = new TestShop(application);
    tokens = application.get(AttributionTokens.class);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void verifyShouldGiveBackWhatWasSigned() {
    List<String> signed = sign();

    AttributionToken token = tokens.verify(shop.shop(), signed.get(2)).orElseThrow();

    assertThat(token.slate()).isEqualTo(stamp());
    assertThat(token.position()).isEqualTo(2);
    assertThat(token.product()).isEqualTo(new ProductId("商品-2"));
    assertThat(signed.get(2)).hasSizeLessThan(150);
  }

  @Test
  void verifyShouldRefuseEveryChangedCharacter() {
    String signed = sign().get(1);

    for (int i = 0; i < signed.length() - 1; i++) {
      String forged =
          signed.substring(0, i) + (signed.charAt(i) == 'A' ? 'B' : 'A') + signed.substring(i + 1);
      assertThat(tokens.verify(shop.shop(), forged)).isEmpty();
    }
  }

  @Test
  void verifyShouldRefuseTheTokenOfAnotherShop() {
    TestShop other = new TestShop(application);

    assertThat(tokens.verify(other.shop(), sign().get(0))).isEmpty();
  }

  @Test
  void verifyShouldRefuseAnExpiredToken() {
    String signed = sign().get(0);

    application.clock().advance(Duration.ofDays(31));

    assertThat(tokens.verify(shop.shop(), signed)).isEmpty();
  }

  @Test
  void verifyShouldRefuseWhatIsNoToken() {
    assertThat(tokens.verify(shop.shop(), "")).isEmpty();
    assertThat(tokens.verify(shop.shop(), "not base64!")).isEmpty();
    assertThat(tokens.verify(shop.shop(), "AAAA")).isEmpty();
  }

  private List<String> sign() {
    return tokens.sign(shop.shop(), stamp(), List.of(new ProductId("p-1"), new ProductId("商品-2")));
  }

  private SlateStamp stamp() {
    return new SlateStamp(
        "3w5e11264sgs",
        Strategy.RELATED_PRODUCTS,
        Placement.PRODUCT_PAGE,
        Arm.TREATMENT,
        77,
        new VisitorId(12),
        shop.now());
  }
}
