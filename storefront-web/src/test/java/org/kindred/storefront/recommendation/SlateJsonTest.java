package org.kindred.storefront.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kindred.core.recommendation.Slate;
import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.value.ProductId;

class SlateJsonTest {

  @Test
  void writeShouldHoldEverythingThatIsKnown() {
    assertThat(json(Slates.of(Slates.lamp()), ProductLinks.of(new CartShop())))
        .isEqualTo(
            "{\"slateId\":\"s1\",\"strategy\":\"RELATED_PRODUCTS\",\"placement\":\"PRODUCT_PAGE\","
                + "\"title\":\"Similar products\",\"arm\":\"TREATMENT\",\"model\":\"41\","
                + "\"attributionToken\":\"token\",\"items\":[{\"position\":1,\"productId\":\"lamp\","
                + "\"name\":\"A lamp\",\"url\":\"https://shop.example/p/lamp?v=1#top\","
                + "\"imageUrl\":\"https://shop.example/i/lamp.jpg\","
                + "\"price\":{\"amount\":\"1199.00\",\"currency\":\"EUR\"},"
                + "\"regularPrice\":{\"amount\":\"1249.50\",\"currency\":\"EUR\"},"
                + "\"brand\":\"Woodwork\",\"availability\":\"IN_STOCK\","
                + "\"reason\":{\"code\":\"SIMILAR_TO\",\"text\":\"Similar to <b>\","
                + "\"productIds\":[\"seed\"]},\"attributionToken\":\"token-1\","
                + "\"addToCartUrl\":\"https://shop.example/cart?add=lamp\"}]}");
  }

  @Test
  void writeShouldLeaveOutWhatIsNotKnown() {
    assertThat(json(Slates.of(Slates.bare()), ProductLinks.withoutCart()))
        .contains(
            "\"items\":[{\"position\":1,\"productId\":\"bare\",\"name\":\"Bare\",\"availability\"")
        .doesNotContain("null")
        .doesNotContain("addToCartUrl");
  }

  @Test
  void writeShouldHoldNoItemsForTheControlGroup() {
    assertThat(json(Slates.of(), ProductLinks.withoutCart()))
        .contains("\"arm\":\"CONTROL\"")
        .endsWith("\"items\":[]}");
  }

  @Test
  void writeShouldLeaveOutAddressesThatAreNotOfTheWeb() {
    for (String address :
        new String[] {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "/p/lamp"}) {
      assertThat(
              json(
                  Slates.of(Slates.product("lamp", "A lamp", URI.create(address))),
                  ProductLinks.withoutCart()))
          .doesNotContain("\"url\"");
    }
  }

  private static String json(Slate slate, ProductLinks links) {
    return new String(SlateJson.write(slate, links), StandardCharsets.UTF_8);
  }

  private static final class CartShop implements StorefrontIntegration {

    @Override
    public Set<Placement> placements() {
      return Set.of(Placement.PRODUCT_PAGE);
    }

    @Override
    public Set<URI> allowedOrigins() {
      return Set.of(URI.create("https://shop.example"));
    }

    @Override
    public EmbedInstructions embed(Placement placement, URI scriptUrl) {
      return new EmbedInstructions("", "");
    }

    @Override
    public Optional<URI> addToCartUrl(ProductId productId) {
      return Optional.of(URI.create("https://shop.example/cart?add=" + productId));
    }
  }
}
