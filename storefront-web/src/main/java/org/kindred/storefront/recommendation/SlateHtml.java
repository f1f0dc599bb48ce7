package org.kindred.storefront.recommendation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Product;
import org.kindred.core.recommendation.Slate;
import org.kindred.core.recommendation.SlateItem;
import org.kindred.spi.value.Money;

/**
 * A slate as a piece of HTML for pages that a server composes and for crawlers: plain markup for
 * the page's own style sheet, and the same as linked data. Empty when there is nothing to show.
 */
final class SlateHtml {

  private SlateHtml() {}

  static String write(Slate slate, ProductLinks links, Locale language) {
    if (slate.items().isEmpty()) {
      return "";
    }
    Markup html = new Markup();
    html.raw("<section class=\"kindred-slate\"")
        .attribute("aria-label", slate.title())
        .attribute("data-kindred-slate", slate.slateId())
        .raw(">\n<h2>")
        .text(slate.title())
        .raw("</h2>\n<ul>\n");
    for (SlateItem item : slate.items()) {
      writeItem(html, item, links, language);
    }
    html.raw("</ul>\n<script type=\"application/ld+json\">")
        .raw(SlateLinkedData.writeForScript(slate, links))
        .raw("</script>\n</section>\n");
    return html.toString();
  }

  private static void writeItem(Markup html, SlateItem item, ProductLinks links, Locale language) {
    Product product = item.product();
    html.raw("<li").attribute("data-kindred-token", item.attributionToken()).raw(">");
    String page = links.page(product).orElse(null);
    if (page != null) {
      html.raw("<a").attribute("href", page).attribute("rel", "noopener").raw(">");
    }
    links.image(product).ifPresent(image -> writeImage(html, image));
    html.raw("<span class=\"kindred-name\">").text(product.name()).raw("</span>");
    writePrice(html, "kindred-price", product.price(), language);
    if (page != null) {
      html.raw("</a>");
    }
    writePrice(html, "kindred-regular-price", product.regularPrice(), language);
    html.raw("<span class=\"kindred-reason\">").text(item.reason().text()).raw("</span>");
    html.raw("</li>\n");
  }

  /** The name stands beside it, so the image says nothing more to somebody who cannot see it. */
  private static void writeImage(Markup html, String image) {
    html.raw("<img")
        .attribute("src", image)
        .raw(" alt=\"\" loading=\"lazy\" decoding=\"async\" width=\"240\" height=\"240\">");
  }

  private static void writePrice(Markup html, String kind, @Nullable Money price, Locale language) {
    if (price != null) {
      html.raw("<span").attribute("class", kind).raw(">");
      html.text(DisplayPrice.of(price, language)).raw("</span>");
    }
  }
}
