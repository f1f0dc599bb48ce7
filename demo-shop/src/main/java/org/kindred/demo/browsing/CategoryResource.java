package org.kindred.demo.browsing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;
import org.kindred.demo.catalogue.Assortment;
import org.kindred.demo.catalogue.Category;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.catalogue.Subcategory;
import org.kindred.demo.frame.Layout;
import org.kindred.demo.frame.Widgets;
import org.kindred.demo.page.Html;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** A category, or one of its subcategories. */
@Path("categories/{category}")
@ApplicationScoped
public class CategoryResource {

  private final Catalogue catalogue;
  private final Assortment assortment;
  private final Widgets widgets;
  private final Layout layout;
  private final CurrentVisit currentVisit;

  @Inject
  public CategoryResource(
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
  public Html category(
      @PathParam("category") String key, @BeanParam Selection.Parameters parameters) {
    return page(find(key), null, parameters.selection());
  }

  @GET
  @Path("{subcategory}")
  public Html subcategory(
      @PathParam("category") String key,
      @PathParam("subcategory") String subcategoryKey,
      @BeanParam Selection.Parameters parameters) {
    Category category = find(key);
    return page(
        category,
        category.subcategories().stream()
            .filter(subcategory -> subcategory.key().equals(subcategoryKey))
            .findFirst()
            .orElseThrow(NotFoundException::new),
        parameters.selection());
  }

  private Category find(String key) {
    return assortment.find(key).orElseThrow(NotFoundException::new);
  }

  private Html page(Category category, @Nullable Subcategory subcategory, Selection selection) {
    Visit visit = currentVisit.get();
    String title =
        (subcategory == null ? category.label() : subcategory.label()).in(visit.language());
    return layout.page(
        visit,
        title,
        Html.of(
            "<h1>{}</h1>{}{}{}",
            title,
            chips(visit, category, subcategory),
            widgets.row(
                visit,
                "CATEGORY_PAGE",
                "TRENDING",
                "",
                (subcategory == null ? category.label() : subcategory.label()).english()),
            Listing.of(
                visit,
                address(category, subcategory),
                "",
                catalogue.products().stream()
                    .filter(product -> isOn(product, category, subcategory))
                    .toList(),
                selection)));
  }

  private static boolean isOn(
      Product product, Category category, @Nullable Subcategory subcategory) {
    return subcategory == null
        ? product.category().equals(category)
        : product.subcategory().equals(subcategory);
  }

  private static String address(Category category, @Nullable Subcategory subcategory) {
    String address = "categories/" + category.key();
    return subcategory == null ? address : address + "/" + subcategory.key();
  }

  private static Html chips(Visit visit, Category category, @Nullable Subcategory chosen) {
    return Html.of(
        "<nav class=\"chips\" aria-label=\"{}\">{}{}</nav>",
        visit.texts().get("subcategories"),
        chip(address(category, null), visit.texts().get("list.all"), chosen == null),
        category.subcategories().stream()
            .map(
                subcategory ->
                    chip(
                        address(category, subcategory),
                        subcategory.label().in(visit.language()),
                        subcategory.equals(chosen)))
            .toList());
  }

  private static Html chip(String address, String label, boolean current) {
    return Html.of(
        "<a class=\"chip\" href=\"{}\"{}>{}</a>",
        address,
        Html.when(current, () -> Html.of(" aria-current=\"page\"")),
        label);
  }
}
