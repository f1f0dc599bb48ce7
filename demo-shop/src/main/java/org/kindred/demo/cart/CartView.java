package org.kindred.demo.cart;

import java.util.stream.IntStream;
import org.kindred.demo.catalogue.Money;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.visit.Cart;
import org.kindred.demo.visit.Visit;

/** The cart as a table to change, and its sums. */
public final class CartView {

  private CartView() {}

  static Html of(Visit visit, PricedCart cart) {
    Texts texts = visit.texts();
    if (cart.isEmpty()) {
      return Html.of(
          "<div class=\"empty\"><p>{}</p><a class=\"button\" href=\"./\">{}</a></div>",
          texts.get("cart.empty"),
          texts.get("cart.browse"));
    }
    return Html.of(
        """
        <div class="columns"><ul class="lines">{}</ul><aside class="panel">{}
        <a class="button wide" href="checkout">{}</a></aside></div>
        """,
        cart.lines().stream().map(line -> line(visit, line)).toList(),
        sums(visit, cart),
        texts.get("checkout"));
  }

  /** Subtotal, shipping and total. */
  public static Html sums(Visit visit, PricedCart cart) {
    Texts texts = visit.texts();
    Money shipping = cart.shipping();
    return Html.of(
        """
        <dl class="sums"><div><dt>{}</dt><dd>{}</dd></div><div><dt>{}</dt><dd>{}</dd></div>
        <div class="total"><dt>{}</dt><dd>{}</dd></div></dl><p class="quiet">{}</p>
        """,
        texts.get("sum.products"),
        cart.subtotal().format(visit.language()),
        texts.get("sum.shipping"),
        shipping.equals(Money.ZERO) ? texts.get("sum.free") : shipping.format(visit.language()),
        texts.get("sum.total"),
        cart.total().format(visit.language()),
        texts.get("sum.hint", PricedCart.FREE_SHIPPING_FROM.format(visit.language())));
  }

  private static Html line(Visit visit, PricedLine line) {
    Texts texts = visit.texts();
    return Html.of(
        """
        <li><img src="pictures/{}.svg" alt="" width="96" height="96">
        <div><a class="title" href="products/{}">{}</a><p class="quiet">{}</p>{}</div>
        <form method="post" action="cart/quantity"><input type="hidden" name="product" value="{}">
        <label><span class="unseen">{}</span><select name="quantity" data-submit>{}</select></label>
        <noscript><button class="pill small">{}</button></noscript></form>
        <form method="post" action="cart/quantity"><input type="hidden" name="product" value="{}">
        <button class="link" name="quantity" value="0" aria-label="{}">{}</button></form>
        <p class="cost">{}</p></li>
        """,
        line.product().id(),
        line.product().id(),
        line.product().name(),
        texts.get("price.each", line.product().price().format(visit.language())),
        Html.when(
            !line.isAvailable(),
            () ->
                Html.of(
                    "<p class=\"stock out\">{}</p>",
                    texts.get("stock.only", line.product().stock()))),
        line.product().id(),
        texts.get("quantity.of", line.product().name()),
        IntStream.rangeClosed(1, Cart.MAX_QUANTITY).mapToObj(n -> option(n, line)).toList(),
        texts.get("cart.update"),
        line.product().id(),
        texts.get("cart.remove.of", line.product().name()),
        texts.get("cart.remove"),
        line.total().format(visit.language()));
  }

  private static Html option(int number, PricedLine line) {
    return Html.of(
        "<option{}>{}</option>",
        Html.when(number == line.quantity(), () -> Html.of(" selected")),
        number);
  }
}
