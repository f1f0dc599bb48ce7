package org.kindred.demo.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.kindred.demo.browsing.Catalogue;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.frame.Layout;
import org.kindred.demo.frame.Widgets;
import org.kindred.demo.page.Html;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** One product. */
@Path("products/{id}")
@ApplicationScoped
public class ProductResource {

  private final Catalogue catalogue;
  private final ProductView view;
  private final ReviewsView reviewsView;
  private final Widgets widgets;
  private final Layout layout;
  private final CurrentVisit currentVisit;

  @Inject
  public ProductResource(
      Catalogue catalogue,
      ProductView view,
      ReviewsView reviewsView,
      Widgets widgets,
      Layout layout,
      CurrentVisit currentVisit) {
    this.catalogue = catalogue;
    this.view = view;
    this.reviewsView = reviewsView;
    this.widgets = widgets;
    this.layout = layout;
    this.currentVisit = currentVisit;
  }

  /**
   * The page.
   *
   * @param share the token of the link that somebody came through
   * @param shared the token of a link that the shopper has just made
   */
  @GET
  public Html get(
      @PathParam("id") String productId,
      @QueryParam("share") @DefaultValue("") String share,
      @QueryParam("shared") @DefaultValue("") String shared) {
    Visit visit = currentVisit.get();
    Product product = catalogue.find(productId).orElseThrow(NotFoundException::new);
    return layout.page(
        visit,
        product.name(),
        Html.of(
            """
            <div hidden data-track="VIEW" data-product="{}"></div>
            {}{}{}{}{}
            """,
            product.id(),
            view.sharedBy(visit, share),
            view.product(visit, product, shared),
            widgets.row(visit, "PRODUCT_PAGE", "BOUGHT_TOGETHER", product.id(), ""),
            widgets.row(visit, "PRODUCT_PAGE", "RELATED_PRODUCTS", product.id(), ""),
            reviewsView.reviews(visit, product)));
  }
}
