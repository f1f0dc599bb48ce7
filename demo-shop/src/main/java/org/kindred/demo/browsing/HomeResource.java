package org.kindred.demo.browsing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import org.kindred.demo.catalogue.Assortment;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.frame.Layout;
import org.kindred.demo.frame.ProductCards;
import org.kindred.demo.frame.Widgets;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** The first page. */
@Path("/")
@ApplicationScoped
public class HomeResource {

  private static final int ROW = 12;
  private static final int COLLAGE = 5;

  private final Catalogue catalogue;
  private final Assortment assortment;
  private final Widgets widgets;
  private final Layout layout;
  private final CurrentVisit currentVisit;

  @Inject
  public HomeResource(
      Catalogue catalogue,
      Assortment assortment,
      Widgets widgets,
      Layout layout,
      CurrentVisit currentVisit) {
    this.catalogue = catalogue;
    this.assortment = assortment;
    this.widgets = widgets;
    this.layout = layout;
    this.currentVisit = currentVisit;
  }

  @GET
  public Html get() {
    Visit visit = currentVisit.get();
    Texts texts = visit.texts();
    List<Product> products = catalogue.products();
    return layout.page(
        visit,
        texts.get("home.title"),
        Html.of(
            "{}{}{}{}{}{}{}",
            hero(visit, products),
            categories(visit),
            widgets.row(visit, "HOME_PAGE", "FOR_YOU"),
            widgets.fromPeopleFollowed(visit, "HOME_PAGE"),
            widgets.row(visit, "HOME_PAGE", "TRENDING"),
            ProductCards.row(visit, texts.get("home.sale"), onSale(products)),
            ProductCards.row(visit, texts.get("home.new"), newest(products))));
  }

  private static Html hero(Visit visit, List<Product> products) {
    Texts texts = visit.texts();
    return Html.of(
        """
        <section class="hero"><div><h1>{}</h1><p>{}</p>
        <p class="buttons"><a class="button" href="{}">{}</a>
        <a class="button quiet" href="search?only=sale">{}</a></p></div>
        <div class="collage">{}</div></section>
        """,
        texts.get("hero.title"),
        texts.get("hero.text"),
        visit.shopper() == null ? "sign-in" : "feed",
        texts.get(visit.shopper() == null ? "hero.sign-in" : "hero.feed"),
        texts.get("hero.sale"),
        products.stream()
            .limit(COLLAGE)
            .map(
                product ->
                    Html.of(
                        """
                        <a href="products/{}"><img src="pictures/{}/3.svg" alt="{}" width="200"\
                         height="200"></a>""",
                        product.id(),
                        product.id(),
                        product.name()))
            .toList());
  }

  private Html categories(Visit visit) {
    return Html.of(
        "<section><h2>{}</h2><ul class=\"tiles\">{}</ul></section>",
        visit.texts().get("categories"),
        assortment.categories().stream()
            .map(
                category ->
                    Html.of(
                        """
                        <li><a href="categories/{}"><img src="pictures/categories/{}.svg" alt=""\
                         width="96" height="96"><span>{}</span></a></li>""",
                        category.key(),
                        category.key(),
                        category.label().in(visit.language())))
            .toList());
  }

  private static List<Product> onSale(List<Product> products) {
    return products.stream()
        .filter(product -> product.isOnSale() && product.isAvailable())
        .limit(ROW)
        .toList();
  }

  private static List<Product> newest(List<Product> products) {
    return products.stream()
        .filter(Product::isAvailable)
        .sorted(Comparator.comparing(Product::launchedAt).reversed())
        .limit(ROW)
        .toList();
  }
}
