package org.kindred.storefront.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kindred.core.recommendation.Slate;

class SlateHtmlTest {

  private static final URI PAGE = URI.create("https://shop.example/p/x?a=1&b=2");
  private static final Slate HOSTILE = Slates.of(Slates.product("x", Slates.HOSTILE, PAGE));

  @Test
  void writeShouldEscapeWhateverAProductIsCalled() {
    String html = SlateHtml.write(HOSTILE, ProductLinks.withoutCart(), Locale.ENGLISH);

    assertThat(html).doesNotContain("<script>alert").doesNotContain("<b>");
    assertThat(html).containsOnlyOnce("</script>");
    assertThat(html).contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more");
    assertThat(html).contains("href=\"https://shop.example/p/x?a=1&amp;b=2\"");
  }

  @Test
  void writeShouldLoadImagesLateAndShowPrices() {
    String html =
        SlateHtml.write(Slates.of(Slates.lamp()), ProductLinks.withoutCart(), Locale.ENGLISH);

    assertThat(html).contains("loading=\"lazy\"").contains("rel=\"noopener\"");
    assertThat(html).contains("€1,199.00").contains("€1,249.50");
    assertThat(html).contains("\"@type\":\"ItemList\"").contains("schema.org/InStock");
  }

  @Test
  void writeShouldBeEmptyForTheControlGroup() {
    assertThat(SlateHtml.write(Slates.of(), ProductLinks.withoutCart(), Locale.ENGLISH)).isEmpty();
    assertThat(SlateEmail.write(Slates.of(), ProductLinks.withoutCart(), Locale.ENGLISH)).isEmpty();
  }

  @Test
  void writeShouldShowAProductOfWhichOnlyTheNameIsKnown() {
    assertThat(
            SlateHtml.write(Slates.of(Slates.bare()), ProductLinks.withoutCart(), Locale.ENGLISH))
        .contains(">Bare<")
        .doesNotContain("<a")
        .doesNotContain("<img");
  }

  @Test
  void emailShouldEscapeAndCarryTheTokenBeforeThePlaceInThePage() {
    String mail =
        SlateEmail.write(
            Slates.of(Slates.lamp(), Slates.product("x", Slates.HOSTILE, PAGE), Slates.bare()),
            ProductLinks.withoutCart(),
            Locale.CHINA);

    assertThat(mail).doesNotContain("<script");
    assertThat(mail)
        .contains(
            "href=\"https://shop.example/p/lamp?v=1&amp;kindred_token=token-1&amp;"
                + "kindred_product=lamp#top\"");
    assertThat(mail).contains("alt=\"A lamp\"");
    assertThat(mail.split("<tr>", -1)).hasSize(4);
  }

  @Test
  void priceShouldHaveTheCurrencysOwnDigits() {
    assertThat(DisplayPrice.of(org.kindred.spi.value.Money.of("1200.00", "JPY"), Locale.US))
        .isEqualTo("¥1,200");
  }
}
