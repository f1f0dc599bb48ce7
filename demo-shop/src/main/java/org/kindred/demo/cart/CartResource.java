package org.kindred.demo.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.kindred.demo.browsing.Catalogue;
import org.kindred.demo.frame.Layout;
import org.kindred.demo.frame.Redirects;
import org.kindred.demo.frame.Widgets;
import org.kindred.demo.journal.ShopEvents;
import org.kindred.demo.journal.ShopJournal;
import org.kindred.demo.page.Html;
import org.kindred.demo.visit.Cart;
import org.kindred.demo.visit.Cookies;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** The cart, and what goes in and out of it. */
@Path("cart")
@ApplicationScoped
public class CartResource {

  private final Catalogue catalogue;
  private final ShopEvents events;
  private final ShopJournal journal;
  private final Widgets widgets;
  private final Layout layout;
  private final CurrentVisit currentVisit;

  @Inject
  public CartResource(
      Catalogue catalogue,
      ShopEvents events,
      ShopJournal journal,
      Widgets widgets,
      Layout layout,
      CurrentVisit currentVisit) {
    this.catalogue = catalogue;
    this.events = events;
    this.journal = journal;
    this.widgets = widgets;
    this.layout = layout;
    this.currentVisit = currentVisit;
  }

  @GET
  public Html get() {
    Visit visit = currentVisit.get();
    PricedCart cart = PricedCart.of(visit.cart(), catalogue::find);
    return layout.page(
        visit,
        visit.texts().get("cart"),
        Html.of(
            "<h1>{}</h1>{}{}",
            visit.texts().get("cart"),
            CartView.of(visit, cart),
            widgets.row(
                visit,
                "CART_PAGE",
                cart.isEmpty() ? "FOR_YOU" : "BOUGHT_TOGETHER",
                String.join(",", visit.cart().productIds()),
                "")));
  }

  /**
   * Puts more of a product in.
   *
   * @param told not empty if Kindred knows of it already, from its widget
   */
  @POST
  @Path("items")
  public Response add(
      @FormParam("product") @DefaultValue("") String productId,
      @FormParam("quantity") @DefaultValue("1") int quantity,
      @FormParam("told") @DefaultValue("") String told,
      @FormParam("back") @DefaultValue("") String back) {
    checkKnown(productId);
    Visit visit = currentVisit.get();
    Cart changed = visit.cart().plus(productId, Math.max(1, quantity));
    if (told.isEmpty()) {
      tell(visit, productId, changed);
    }
    return Redirects.done(back, "cart.added", Cookies.cart(changed));
  }

  /** Says how many of a product shall be in it; none takes it out. */
  @POST
  @Path("quantity")
  public Response setQuantity(
      @FormParam("product") @DefaultValue("") String productId,
      @FormParam("quantity") @DefaultValue("0") int quantity) {
    checkKnown(productId);
    Visit visit = currentVisit.get();
    Cart changed = visit.cart().with(productId, quantity);
    tell(visit, productId, changed);
    return Redirects.done("cart", "cart.changed", Cookies.cart(changed));
  }

  private void checkKnown(String productId) {
    if (catalogue.find(productId).isEmpty()) {
      throw new NotFoundException();
    }
  }

  private void tell(Visit visit, String productId, Cart changed) {
    int more = changed.quantity(productId) - visit.cart().quantity(productId);
    if (visit.isTold() && more > 0) {
      journal.record(events.cartItemAdded(visit.actor(), productId, more), true);
    } else if (visit.isTold() && more < 0) {
      journal.record(events.cartItemRemoved(visit.actor(), productId, -more), true);
    }
  }
}
