package org.kindred.demo.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindred.demo.cart.PricedCart;
import org.kindred.demo.catalogue.Assortment;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.connection.ConnectionStatus;
import org.kindred.demo.history.Histories;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Language;
import org.kindred.demo.settings.ShopSettings;
import org.kindred.demo.visit.Cart;
import org.kindred.demo.visit.Consent;
import org.kindred.demo.visit.Visit;

class HostileTitlesTest {

  private static final Product HOSTILE =
      Histories.FULL.products().stream()
          .filter(product -> product.name().contains("<script>"))
          .findFirst()
          .orElseThrow();
  private static final Visit VISIT =
      new Visit(
          "search?q=%3Cscript%3E",
          "", Language.ENGLISH, Consent.GRANTED, null, "\"><b>", Cart.EMPTY);

  @Test
  void cardsShouldEscapeWhenATitleIsHostile() {
    assertHarmless(ProductCards.grid(VISIT, List.of(HOSTILE)));
    assertHarmless(ProductCards.row(VISIT, HOSTILE.name(), List.of(HOSTILE)));
  }

  @Test
  void pageShouldEscapeWhenTitleAndVisitorAreHostile() {
    String page =
        layout().page(VISIT, HOSTILE.name(), Html.of("<h1>{}</h1>", HOSTILE.name())).toString();

    assertThat(page)
        .contains("&lt;script&gt;alert(&#39;Otterbrook&#39;)&lt;/script&gt;")
        .doesNotContain("<script>alert")
        .doesNotContain("\"><b>");
  }

  @Test
  void cartShouldCountTheHostileProductLikeAnyOther() {
    PricedCart cart = PricedCart.of(Cart.EMPTY.with(HOSTILE.id(), 1), id -> Optional.of(HOSTILE));

    assertThat(cart.total()).isEqualTo(HOSTILE.price().plus(cart.shipping()));
  }

  private static Layout layout() {
    return new Layout(
        Assortment.load(),
        new ShopSettings(
            URI.create("http://localhost:1"),
            URI.create("http://localhost:1/demo-shop"),
            Optional.of("shop"),
            Optional.of("secret"),
            Path.of("unused"),
            1,
            50),
        new ConnectionStatus());
  }

  private static void assertHarmless(Html html) {
    assertThat(html.toString()).contains("&lt;script&gt;").doesNotContain("<script>");
  }
}
