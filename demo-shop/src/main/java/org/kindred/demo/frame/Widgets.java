package org.kindred.demo.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kindred.demo.connection.ConnectionStatus;
import org.kindred.demo.page.Html;
import org.kindred.demo.settings.ShopSettings;
import org.kindred.demo.visit.Consent;
import org.kindred.demo.visit.Visit;

/**
 * Places Kindred's widget on pages: a promise as long as Kindred does not know the shop's history,
 * and nothing where the shop is not connected.
 */
@ApplicationScoped
public class Widgets {

  private static final int LIMIT = 10;

  private final ShopSettings settings;
  private final ConnectionStatus status;

  @Inject
  public Widgets(ShopSettings settings, ConnectionStatus status) {
    this.settings = settings;
    this.status = status;
  }

  /** A row of recommendations. */
  public Html row(Visit visit, String placement, String strategy) {
    return row(visit, placement, strategy, "", "");
  }

  /**
   * What the people whom the shopper follows chose. Without a yes nobody tells Kindred who the
   * shopper is, so it could have nothing to show.
   */
  public Html fromPeopleFollowed(Visit visit, String placement) {
    return Html.when(
        visit.shopper() != null && visit.consent() == Consent.GRANTED,
        () -> row(visit, placement, "FROM_PEOPLE_YOU_FOLLOW"));
  }

  /**
   * A row of recommendations.
   *
   * @param seeds ids of what the page is about, with commas between, or empty
   * @param category to stay in, or empty
   */
  public Html row(Visit visit, String placement, String strategy, String seeds, String category) {
    return settings
        .access()
        .map(
            access ->
                status.state().isGettingReady()
                    ? Html.of("<p class=\"hint later\">{}</p>", visit.texts().get("later"))
                    : Html.of(
                        """
                    <kindred-recommendations shop="{}" placement="{}" strategy="{}"\
                     layout="carousel" add-to-cart limit="{}" language="{}" consent="{}"{}{}{}>\
                    </kindred-recommendations>
                    """,
                        access.shopKey(),
                        placement,
                        strategy,
                        LIMIT,
                        visit.language().tag(),
                        visit.consent(),
                        attribute("seed", seeds),
                        attribute("cart", String.join(",", visit.cart().productIds())),
                        attribute("category", category)))
        .orElse(Html.EMPTY);
  }

  private static Html attribute(String name, String value) {
    return Html.when(!value.isEmpty(), () -> Html.of(" {}=\"{}\"", name, value));
  }
}
