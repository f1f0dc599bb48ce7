package org.kindred.storefront.recommendation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindred.core.catalog.Product;
import org.kindred.core.recommendation.Slate;
import org.kindred.core.recommendation.SlateItem;
import org.kindred.spi.value.Money;

/**
 * A slate as HTML that mail programs show: tables, styles on the elements, no script, and complete
 * without its images. Its links carry the item's token to the shop's page, where the widget reports
 * the click. Empty when there is nothing to show.
 */
final class SlateEmail {

  /** Under these names the widget looks for a click that came from a mail. */
  static final String TOKEN = "kindred_token";

  static final String PRODUCT = "kindred_product";

  private static final int COLUMNS = 2;
  private static final String FONT = "font-family:Arial,Helvetica,sans-serif;";

  private SlateEmail() {}

  static String write(Slate slate, ProductLinks links, Locale language) {
    if (slate.items().isEmpty()) {
      return "";
    }
    Markup html = new Markup();
    html.raw("<table role=\"presentation\" width=\"100%\" cellpadding=\"8\" cellspacing=\"0\">\n")
        .raw("<tr><td colspan=\"" + COLUMNS + "\" style=\"" + FONT + "font-size:20px\">")
        .text(slate.title())
        .raw("</td></tr>\n");
    for (List<SlateItem> row : rows(slate.items())) {
      html.raw("<tr>\n");
      row.forEach(item -> writeCell(html, item, links, language));
      html.raw("</tr>\n");
    }
    return html.raw("</table>\n").toString();
  }

  private static List<List<SlateItem>> rows(List<SlateItem> items) {
    return IntStream.iterate(0, from -> from < items.size(), from -> from + COLUMNS)
        .mapToObj(from -> items.subList(from, Math.min(items.size(), from + COLUMNS)))
        .collect(Collectors.toList());
  }

  private static void writeCell(Markup html, SlateItem item, ProductLinks links, Locale language) {
    Product product = item.product();
    html.raw("<td width=\"50%\" valign=\"top\" style=\"" + FONT + "font-size:14px\">");
    String page = links.page(product).map(url -> withToken(url, item)).orElse(null);
    if (page != null) {
      html.raw("<a").attribute("href", page).raw(" style=\"color:#1a1a1a\">");
    }
    links.image(product).ifPresent(image -> writeImage(html, image, product.name()));
    html.raw("<b>").text(product.name()).raw("</b>");
    if (page != null) {
      html.raw("</a>");
    }
    Money price = product.price();
    if (price != null) {
      html.raw("<br>").text(DisplayPrice.of(price, language));
    }
    html.raw("<br><span style=\"color:#595959;font-size:12px\">")
        .text(item.reason().text())
        .raw("</span></td>\n");
  }

  private static void writeImage(Markup html, String image, String name) {
    html.raw("<img")
        .attribute("src", image)
        .attribute("alt", name)
        .raw(" width=\"240\" style=\"display:block;max-width:100%;height:auto;border:0\">");
  }

  /** The page's address with two more parameters, before what names a place in the page. */
  static String withToken(String url, SlateItem item) {
    int place = url.indexOf('#');
    String page = place < 0 ? url : url.substring(0, place);
    return page
        + (page.indexOf('?') < 0 ? "?" : "&")
        + TOKEN
        + "="
        + encoded(item.attributionToken())
        + "&"
        + PRODUCT
        + "="
        + encoded(item.product().id().value())
        + (place < 0 ? "" : url.substring(place));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
