package org.kindred.demo.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.kindred.demo.browsing.Catalogue;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.frame.Icons;
import org.kindred.demo.frame.ProductCards;
import org.kindred.demo.frame.Times;
import org.kindred.demo.page.Html;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.shopper.Shoppers;
import org.kindred.demo.visit.Visit;

/** What people did, as a list to read and to join in. */
@ApplicationScoped
public class FeedView {

  private static final int HUES = 360;

  private final Catalogue catalogue;
  private final Shoppers shoppers;
  private final Likes likes;
  private final Times times;

  @Inject
  public FeedView(Catalogue catalogue, Shoppers shoppers, Likes likes, Times times) {
    this.catalogue = catalogue;
    this.shoppers = shoppers;
    this.likes = likes;
    this.times = times;
  }

  Html items(Visit visit, List<FeedItem> items) {
    return Html.of(
        "<ul class=\"feed\">{}</ul>",
        items.stream()
            .flatMap(
                item ->
                    catalogue.find(item.productId()).stream()
                        .map(product -> item(visit, item, product)))
            .toList());
  }

  /** A circle with the initials, in a colour of their own. */
  Html portrait(String name) {
    String[] parts = name.split(" ", 2);
    String initials = parts[0].charAt(0) + (parts.length > 1 ? parts[1].substring(0, 1) : "");
    return Html.of(
        """
        <svg class="portrait" viewBox="0 0 40 40" aria-hidden="true">\
        <circle cx="20" cy="20" r="20" fill="hsl({} 38% 38%)"/>\
        <text x="20" y="25.5" text-anchor="middle" font-size="15" fill="#fff">{}</text></svg>""",
        Math.floorMod(name.hashCode(), HUES), initials.toUpperCase(Locale.ROOT));
  }

  private Html item(Visit visit, FeedItem item, Product product) {
    String name = shoppers.name(item.customerId());
    return Html.of(
        """
        <li>{}<div class="what"><p><a href="people/{}">{}</a> {} <span class="quiet">{}</span></p>
        <a class="thing" href="products/{}"><img src="pictures/{}.svg" alt="" width="88"\
         height="88" loading="lazy"><span><span class="title">{}</span><span class="cost">{}</span>\
        </span></a>{}</div></li>
        """,
        portrait(name),
        item.customerId(),
        name,
        visit.texts().get("did." + item.kind().key()),
        times.ago(visit, item.at()),
        product.id(),
        product.id(),
        product.name(),
        ProductCards.price(visit, product),
        acts(visit, product));
  }

  private Html acts(Visit visit, Product product) {
    Shopper shopper = visit.shopper();
    if (shopper == null) {
      return Html.EMPTY;
    }
    boolean liked = likes.likes(shopper.id(), product.id());
    return Html.of(
        """
        <div class="acts"><form method="post" action="products/{}/{}">\
        <input type="hidden" name="back" value="{}">\
        <button class="pill small{}" aria-pressed="{}">{} {}</button></form>\
        <form method="post" action="products/{}/share"><button class="pill small">{} {}</button>\
        </form></div>
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
}
