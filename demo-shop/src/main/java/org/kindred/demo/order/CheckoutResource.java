package org.kindred.demo.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.kindred.demo.browsing.Catalogue;
import org.kindred.demo.cart.CartView;
import org.kindred.demo.cart.PricedCart;
import org.kindred.demo.cart.PricedLine;
import org.kindred.demo.frame.Layout;
import org.kindred.demo.frame.Redirects;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.visit.Cart;
import org.kindred.demo.visit.Cookies;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** The last look before buying. Nobody is asked for a name, an address or money. */
@Path("checkout")
@ApplicationScoped
public class CheckoutResource {

  private final Catalogue catalogue;
  private final Checkout checkout;
  private final Layout layout;
  private final CurrentVisit currentVisit;

  @Inject
  public CheckoutResource(
      Catalogue catalogue, Checkout checkout, Layout layout, CurrentVisit currentVisit) {
    this.catalogue = catalogue;
    this.checkout = checkout;
    this.layout = layout;
    this.currentVisit = currentVisit;
  }

  @GET
  public Response get() {
    Visit visit = currentVisit.get();
    PricedCart cart = PricedCart.of(visit.cart(), catalogue::find);
    if (cart.isEmpty()) {
      return Redirects.to("cart");
    }
    Texts texts = visit.texts();
    return Response.ok(
            layout.page(
                visit,
                texts.get("checkout"),
                Html.of(
                    """
                    <h1>{}</h1><div class="columns"><section><p class="hint">{}</p>
                    <ul class="lines">{}</ul></section><aside class="panel">{}
                    <form method="post" action="checkout">
                    <input type="hidden" name="order" value="{}">
                    <button class="button wide">{}</button></form>
                    <p><a href="cart">{}</a></p></aside></div>
                    """,
                    texts.get("checkout"),
                    texts.get("checkout.demo"),
                    cart.lines().stream().map(line -> line(visit, line)).toList(),
                    CartView.sums(visit, cart),
                    newOrderId(),
                    texts.get("checkout.order"),
                    texts.get("checkout.back"))))
        .build();
  }

  @POST
  public Response place(@FormParam("order") @DefaultValue("") String orderId) {
    if (!orderId.matches("O-[0-9A-F]{12}")) {
      throw new BadRequestException();
    }
    return checkout
        .place(currentVisit.get(), orderId)
        .map(order -> Redirects.to("orders/" + order.id() + "?thanks", Cookies.cart(Cart.EMPTY)))
        .orElseGet(() -> Redirects.done("cart", "cart.short"));
  }

  /**
   * Not to be guessed, since whoever knows it sees a guest's order; in the form, so that two clicks
   * place one order.
   */
  private static String newOrderId() {
    return "O-"
        + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
  }

  private static Html line(Visit visit, PricedLine line) {
    return Html.of(
        """
        <li><img src="pictures/{}.svg" alt="" width="64" height="64">
        <div><span class="title">{}</span><p class="quiet">{} × {}</p></div>
        <p class="cost">{}</p></li>
        """,
        line.product().id(),
        line.product().name(),
        line.quantity(),
        line.product().price().format(visit.language()),
        line.total().format(visit.language()));
  }
}
