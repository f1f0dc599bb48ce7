package org.kindred.demo.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.kindred.demo.catalogue.Pictures;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.frame.Icons;
import org.kindred.demo.frame.ProductCards;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.settings.ShopSettings;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.shopper.Shoppers;
import org.kindred.demo.social.Likes;
import org.kindred.demo.social.Shares;
import org.kindred.demo.visit.Visit;

/** A product's pictures, price and what can be done with it. */
@ApplicationScoped
public class ProductView {

  private static final int FEW = 10;
  private static final int MOST_AT_ONCE = 5;

  private final Likes likes;
  private final Shares shares;
  private final Shoppers shoppers;
  private final ShopSettings settings;

  @Inject
  public ProductView(Likes likes, Shares shares, Shoppers shoppers, ShopSettings settings) {
    this.likes = likes;
    this.shares = shares;
    this.shoppers = shoppers;
    this.settings = settings;
  }

  /** Who shared the link that somebody came through, if somebody did. */
  Html sharedBy(Visit visit, String token) {
    return shares
        .sharer(token)
        .map(
            customerId ->
                Html.of(
                    "<p class=\"hint\" data-share=\"{}\">{} {}</p>",
                    token,
                    Icons.SHARE,
                    visit.texts().get("share.by", shoppers.name(customerId))))
        .orElse(Html.EMPTY);
  }

  Html product(Visit visit, Product product, String shareToken) {
    Texts texts = visit.texts();
    return Html.of(
        """
        <nav class="crumbs" aria-label="{}"><a href="categories/{}">{}</a> › \
        <a href="categories/{}/{}">{}</a></nav>
        <article class="product">{}
        <div class="facts"><p class="brand">{}</p><h1>{}</h1>
        <p class="cost big">{}</p>{}{}{}{}
        <h2>{}</h2><p>{}</p></div></article>
        """,
        texts.get("crumbs"),
        product.category().key(),
        product.category().label().in(visit.language()),
        product.category().key(),
        product.subcategory().key(),
        product.subcategory().label().in(visit.language()),
        gallery(visit, product),
        product.brand().name(),
        product.name(),
        ProductCards.price(visit, product),
        stock(texts, product),
        Html.when(product.isAvailable(), () -> addToCart(visit, product)),
        acts(visit, product),
        link(visit, product, shareToken),
        texts.get("description"),
        product.description());
  }

  private static Html gallery(Visit visit, Product product) {
    List<Html> views =
        IntStream.rangeClosed(1, Pictures.VIEWS)
            .mapToObj(
                view ->
                    Html.of(
                        """
                        <img id="view-{}" src="pictures/{}/{}.svg" alt="{}" width="560"\
                         height="560">""",
                        view,
                        product.id(),
                        view,
                        view == 1 ? product.name() : ""))
            .toList();
    List<Html> links =
        IntStream.rangeClosed(1, Pictures.VIEWS)
            .mapToObj(
                view ->
                    Html.of(
                        """
                        <a href="{}#view-{}"><img src="pictures/{}/{}.svg" alt="{}" width="76"\
                         height="76"></a>""",
                        visit.path(),
                        view,
                        product.id(),
                        view,
                        visit.texts().get("picture", view)))
            .toList();
    return Html.of(
        """
        <div class="gallery"><div class="views" tabindex="0" role="group" aria-label="{}">{}</div>
        <div class="thumbs">{}</div></div>
        """,
        visit.texts().get("pictures"),
        views,
        links);
  }

  private static Html stock(Texts texts, Product product) {
    String text =
        product.stock() > FEW
            ? texts.get("stock.in")
            : product.isAvailable()
                ? texts.get("stock.few", product.stock())
                : texts.get("sold-out");
    return Html.of("<p class=\"stock{}\">{}</p>", product.isAvailable() ? "" : " out", text);
  }

  private static Html addToCart(Visit visit, Product product) {
    Texts texts = visit.texts();
    return Html.of(
        """
        <form class="buy" method="post" action="cart/items">
        <input type="hidden" name="product" value="{}"><input type="hidden" name="back" value="{}">
        <label><span class="unseen">{}</span><select name="quantity">{}</select></label>
        <button class="button">{} {}</button></form>
        """,
        product.id(),
        visit.path(),
        texts.get("quantity"),
        IntStream.rangeClosed(1, Math.min(MOST_AT_ONCE, product.stock()))
            .mapToObj(number -> Html.of("<option>{}</option>", number))
            .toList(),
        Icons.CART,
        texts.get("cart.add"));
  }

  private Html acts(Visit visit, Product product) {
    Shopper shopper = visit.shopper();
    boolean liked = shopper != null && likes.likes(shopper.id(), product.id());
    return Html.of(
        """
        <div class="acts">
        <form method="post" action="products/{}/{}"><input type="hidden" name="back" value="{}">
        <button class="pill{}" aria-pressed="{}">{} {}</button></form>
        <form method="post" action="products/{}/share">
        <button class="pill">{} {}</button></form></div>
        """,
        product.id(),
        liked ? "unlike" : "like",
        visit.path(),
        liked ? " on" : "",
        liked,
        Icons.HEART,
        visit.texts().count("likes", likes.count(product.id())),
        product.id(),
        Icons.SHARE,
        visit.texts().get("share"));
  }

  private Html link(Visit visit, Product product, String token) {
    return Html.when(
        shares.sharer(token).isPresent(),
        () ->
            Html.of(
                """
                <p class="hint"><label>{}
                <input class="copy" readonly value="{}/products/{}?share={}"></label></p>
                """,
                visit.texts().get("share.link"),
                settings.publicUrl(),
                product.id(),
                token));
  }
}
