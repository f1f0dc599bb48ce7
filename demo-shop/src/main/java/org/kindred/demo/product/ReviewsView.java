package org.kindred.demo.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.frame.Times;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.shopper.Shoppers;
import org.kindred.demo.social.FollowButton;
import org.kindred.demo.social.Review;
import org.kindred.demo.social.Reviews;
import org.kindred.demo.visit.Visit;

/** What customers wrote about a product, and the form to write something. */
@ApplicationScoped
public class ReviewsView {

  private static final int SHOWN = 8;
  private static final int BEST = 5;

  private final Reviews reviews;
  private final Shoppers shoppers;
  private final FollowButton followButton;
  private final Times times;

  @Inject
  public ReviewsView(Reviews reviews, Shoppers shoppers, FollowButton followButton, Times times) {
    this.reviews = reviews;
    this.shoppers = shoppers;
    this.followButton = followButton;
    this.times = times;
  }

  Html reviews(Visit visit, Product product) {
    List<Review> written = reviews.of(product.id());
    return Html.of(
        "<section class=\"reviews\" id=\"reviews\"><h2>{}</h2>{}<ul>{}</ul>{}</section>",
        visit.texts().count("reviews", written.size()),
        average(visit, written),
        written.stream().limit(SHOWN).map(review -> review(visit, review)).toList(),
        visit.shopper() == null
            ? Html.of("<p><a href=\"sign-in\">{}</a></p>", visit.texts().get("reviews.sign-in"))
            : form(visit, product));
  }

  private static Html average(Visit visit, List<Review> written) {
    if (written.isEmpty()) {
      return Html.of("<p>{}</p>", visit.texts().get("reviews.none"));
    }
    double average = written.stream().mapToInt(Review::rating).average().orElse(0);
    return Html.of(
        "<p class=\"average\">{} {}</p>",
        stars(visit, (int) Math.round(average)),
        visit.texts().get("reviews.average", "%.1f".formatted(average)));
  }

  private Html review(Visit visit, Review review) {
    return Html.of(
        """
        <li><div class="who"><a href="people/{}">{}</a> {} <span class="quiet">{}</span>{}</div>\
        <p>{}</p></li>
        """,
        review.customerId(),
        shoppers.name(review.customerId()),
        stars(visit, review.rating()),
        times.ago(visit, review.at()),
        followButton.small(visit, review.customerId()),
        review.text());
  }

  private static Html stars(Visit visit, int rating) {
    return Html.of(
        "<span class=\"stars\" role=\"img\" aria-label=\"{}\">{}<span>{}</span></span>",
        visit.texts().get("stars", rating),
        "★".repeat(rating),
        "★".repeat(BEST - rating));
  }

  private static Html form(Visit visit, Product product) {
    Texts texts = visit.texts();
    return Html.of(
        """
        <form class="write" method="post" action="products/{}/reviews">
        <h3>{}</h3>
        <fieldset><legend>{}</legend>{}</fieldset>
        <label>{}<textarea name="text" rows="3" maxlength="500"></textarea></label>
        <button class="button">{}</button></form>
        """,
        product.id(),
        texts.get("reviews.write"),
        texts.get("reviews.rating"),
        IntStream.rangeClosed(1, BEST)
            .mapToObj(
                rating ->
                    Html.of(
                        """
                        <label><input type="radio" name="rating" value="{}" required{}> {}</label>\
                        """,
                        rating,
                        Html.when(rating == BEST, () -> Html.of(" checked")),
                        texts.get("stars", rating)))
            .toList(),
        texts.get("reviews.text"),
        texts.get("reviews.send"));
  }
}
