package org.kindred.demo.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kindred.demo.frame.Layout;
import org.kindred.demo.frame.Redirects;
import org.kindred.demo.frame.Widgets;
import org.kindred.demo.journal.SoldLine;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** Orders that were placed. */
@Path("orders")
@ApplicationScoped
public class OrderResource {

  private static final int SHOWN = 30;

  private final Orders orders;
  private final Checkout checkout;
  private final OrderView view;
  private final Widgets widgets;
  private final Layout layout;
  private final CurrentVisit currentVisit;

  @Inject
  public OrderResource(
      Orders orders,
      Checkout checkout,
      OrderView view,
      Widgets widgets,
      Layout layout,
      CurrentVisit currentVisit) {
    this.orders = orders;
    this.checkout = checkout;
    this.view = view;
    this.widgets = widgets;
    this.layout = layout;
    this.currentVisit = currentVisit;
  }

  @GET
  public Html list() {
    Visit visit = currentVisit.get();
    Texts texts = visit.texts();
    Shopper shopper = visit.shopper();
    List<Order> placed = shopper == null ? List.of() : orders.of(shopper.id());
    return layout.page(
        visit,
        texts.get("orders"),
        Html.of(
            "<h1>{}</h1>{}{}",
            texts.get("orders"),
            Html.when(
                placed.isEmpty(),
                () ->
                    Html.of(
                        "<div class=\"empty\"><p>{}</p><a class=\"button\" href=\"{}\">{}</a></div>",
                        texts.get(shopper == null ? "orders.sign-in" : "orders.none"),
                        shopper == null ? "sign-in" : "./",
                        texts.get(shopper == null ? "sign-in" : "cart.browse"))),
            placed.stream().limit(SHOWN).map(order -> view.order(visit, order)).toList()));
  }

  @GET
  @Path("{id}")
  public Html get(@PathParam("id") String orderId, @QueryParam("thanks") @Nullable String thanks) {
    Visit visit = currentVisit.get();
    Order order = find(visit, orderId);
    return layout.page(
        visit,
        visit.texts().get("order", order.id()),
        Html.of(
            "{}{}{}",
            thanks == null
                ? Html.of("<h1>{}</h1>", visit.texts().get("order", order.id()))
                : view.thanks(visit),
            view.order(visit, order),
            widgets.row(
                visit,
                "ORDER_CONFIRMATION",
                "BOUGHT_TOGETHER",
                order.lines().stream().map(SoldLine::productId).collect(Collectors.joining(",")),
                "")));
  }

  @POST
  @Path("{id}/refund")
  public Response refund(@PathParam("id") String orderId) {
    Order order = find(currentVisit.get(), orderId);
    checkout.refund(order);
    return Redirects.done("orders/" + order.id(), "refunded");
  }

  /** A customer's orders are the customer's alone; a guest's are for whoever knows the id. */
  private Order find(Visit visit, String orderId) {
    Shopper shopper = visit.shopper();
    return orders
        .find(orderId)
        .filter(
            order ->
                order.customerId() == null
                    || (shopper != null && shopper.id().equals(order.customerId())))
        .orElseThrow(NotFoundException::new);
  }
}
