package org.kindred.demo.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kindred.demo.browsing.Catalogue;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.frame.Times;
import org.kindred.demo.journal.SoldLine;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.visit.Visit;

/** An order with what it holds and whether it can be given back. */
@ApplicationScoped
public class OrderView {

  private final Catalogue catalogue;
  private final Times times;

  @Inject
  public OrderView(Catalogue catalogue, Times times) {
    this.catalogue = catalogue;
    this.times = times;
  }

  Html thanks(Visit visit) {
    return Html.of(
        "<div class=\"thanks\"><h1>{}</h1><p>{}</p></div>",
        visit.texts().get("order.thanks"),
        visit.texts().get("order.thanks.text"));
  }

  Html order(Visit visit, Order order) {
    Texts texts = visit.texts();
    return Html.of(
        """
        <section class="order panel"><h2><a href="orders/{}">{}</a></h2>
        <p class="quiet">{}{}</p><ul class="lines">{}</ul>
        <dl class="sums"><div class="total"><dt>{}</dt><dd>{}</dd></div></dl>{}</section>
        """,
        order.id(),
        texts.get("order", order.id()),
        times.ago(visit, order.placedAt()),
        Html.when(
            order.refundedAt() != null,
            () -> Html.of(" · <strong>{}</strong>", texts.get("order.refunded"))),
        order.lines().stream()
            .flatMap(
                line ->
                    catalogue.find(line.productId()).stream()
                        .map(product -> line(visit, line, product)))
            .toList(),
        texts.get("sum.products"),
        order.total().format(visit.language()),
        Html.when(order.isRefundable(), () -> refund(texts, order)));
  }

  private static Html refund(Texts texts, Order order) {
    return Html.of(
        """
        <form method="post" action="orders/{}/refund"><button class="button quiet">{}</button></form>
        """,
        order.id(),
        texts.get("order.refund"));
  }

  private static Html line(Visit visit, SoldLine line, Product product) {
    return Html.of(
        """
        <li><img src="pictures/{}.svg" alt="" width="64" height="64" loading="lazy">
        <div><a class="title" href="products/{}">{}</a><p class="quiet">{}</p></div>
        <p class="cost">{}</p></li>
        """,
        product.id(),
        product.id(),
        product.name(),
        visit.texts().count("pieces", line.quantity()),
        line.total().format(visit.language()));
  }
}
