package org.kindred.demo.frame;

import java.util.List;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.page.Html;
import org.kindred.demo.visit.Visit;

/** Products as they stand in rows and grids. */
public final class ProductCards {

  private ProductCards() {}

  /** As many as fit beside each other, then more below. */
  public static Html grid(Visit visit, List<Product> products) {
    return Html.of(
        "<ul class=\"grid\">{}</ul>",
        products.stream().map(product -> card(visit, product)).toList());
  }

  /** All in one row that can be moved sideways, under a heading. */
  public static Html row(Visit visit, String heading, List<Product> products) {
    return Html.of(
        """
        <section class="shelf"><h2>{}</h2><ul class="strip" tabindex="0" aria-label="{}">{}</ul>\
        </section>
        """,
        heading,
        heading,
        products.stream().map(product -> card(visit, product)).toList());
  }

  /** What it costs, and what it used to. */
  public static Html price(Visit visit, Product product) {
    return product.regularPrice() == null
        ? Html.of("<span class=\"price\">{}</span>", product.price().format(visit.language()))
        : Html.of(
            """
            <span class="price sale"><span class="unseen">{}</span>{}</span> \
            <span class="unseen">{}</span><s>{}</s>""",
            visit.texts().get("price.now"),
            product.price().format(visit.language()),
            visit.texts().get("price.before"),
            product.regularPrice().format(visit.language()));
  }

  private static Html card(Visit visit, Product product) {
    return Html.of(
        """
        <li class="card"><a href="products/{}">\
        <span class="picture"><img src="pictures/{}.svg" alt="" width="220" height="220"\
         loading="lazy">{}</span>\
        <span class="brand">{}</span><span class="title">{}</span></a>\
        <p class="cost">{}</p></li>
        """,
        product.id(),
        product.id(),
        flag(visit, product),
        product.brand().name(),
        product.name(),
        price(visit, product));
  }

  private static Html flag(Visit visit, Product product) {
    if (!product.isAvailable()) {
      return Html.of("<span class=\"flag out\">{}</span>", visit.texts().get("sold-out"));
    }
    return Html.when(
        product.isOnSale(),
        () -> Html.of("<span class=\"flag\">{}</span>", visit.texts().get("sale")));
  }
}
