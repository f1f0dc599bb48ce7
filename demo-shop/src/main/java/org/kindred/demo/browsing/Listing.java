package org.kindred.demo.browsing;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.demo.catalogue.Brand;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.frame.ProductCards;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.visit.Visit;

/** A list of products with its filters, order and pages. */
final class Listing {

  private Listing() {}

  /**
   * The list.
   *
   * @param address of the page it stands on
   * @param query what else the address must keep, such as {@code q}'s value, or empty
   * @param products all that could be on it, the most popular first
   */
  static Html of(
      Visit visit, String address, String query, List<Product> products, Selection selection) {
    List<Product> selected = selection.of(products);
    return Html.of(
        "{}{}{}",
        filters(visit, address, query, products, selection),
        selected.isEmpty()
            ? Html.of("<p class=\"empty\">{}</p>", visit.texts().get("list.empty"))
            : ProductCards.grid(visit, selection.pageOf(selected)),
        pages(visit, address, query, selection, selection.pages(selected.size())));
  }

  private static Html filters(
      Visit visit, String address, String query, List<Product> products, Selection selection) {
    Texts texts = visit.texts();
    return Html.of(
        """
        <form class="filters" action="{}" aria-label="{}">{}
        <label>{}<select name="brand"><option value="">{}</option>{}</select></label>
        <label>{}<select name="only"><option value="">{}</option>{}</select></label>
        <label>{}<select name="sort">{}</select></label>
        <button class="button quiet">{}</button><p class="count" role="status">{}</p></form>
        """,
        address,
        texts.get("list.filters"),
        Html.when(
            !query.isEmpty(),
            () -> Html.of("<input type=\"hidden\" name=\"q\" value=\"{}\">", query)),
        texts.get("list.brand"),
        texts.get("list.all"),
        products.stream()
            .map(product -> product.brand())
            .map(Brand::name)
            .distinct()
            .sorted()
            .map(brand -> option(brand, brand, selection.brand()))
            .toList(),
        texts.get("list.only"),
        texts.get("list.all"),
        Stream.of("sale", "stock")
            .map(only -> option(only, texts.get("list.only." + only), selection.only()))
            .toList(),
        texts.get("list.sort"),
        Stream.of(Sort.values())
            .map(
                sort ->
                    option(
                        sort.key(), texts.get("list.sort." + sort.key()), selection.sort().key()))
            .toList(),
        texts.get("list.apply"),
        texts.count("list.count", selection.of(products).size()));
  }

  private static Html option(String value, String label, String chosen) {
    return Html.of(
        "<option value=\"{}\"{}>{}</option>",
        value,
        Html.when(value.equals(chosen), () -> Html.of(" selected")),
        label);
  }

  private static Html pages(
      Visit visit, String address, String query, Selection selection, int pages) {
    if (pages == 1) {
      return Html.EMPTY;
    }
    String kept = query.isEmpty() ? "" : "q=" + Search.encoded(query) + "&";
    return Html.of(
        "<nav class=\"pages\" aria-label=\"{}\">{}<span>{}</span>{}</nav>",
        visit.texts().get("list.pages"),
        link(visit, address, kept, selection, selection.page() - 1, pages, "list.previous"),
        visit.texts().get("list.page", selection.page(), pages),
        link(visit, address, kept, selection, selection.page() + 1, pages, "list.next"));
  }

  private static Html link(
      Visit visit,
      String address,
      String kept,
      Selection selection,
      int page,
      int pages,
      String text) {
    return Html.when(
        page >= 1 && page <= pages,
        () ->
            Html.of(
                "<a class=\"button quiet\" href=\"{}?{}{}\">{}</a>",
                address,
                kept,
                selection.query(page),
                visit.texts().get(text)));
  }
}
