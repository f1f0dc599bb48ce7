package org.kindred.storefront.recommendation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.kindred.core.recommendation.RecommendationRequest;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.VisitorKey;
import org.kindred.storefront.door.PrivacySignals;

/** Reads what is asked for from an address. */
final class RecommendationQuery {

  private static final int DEFAULT_LIMIT = 10;

  private RecommendationQuery() {}

  /**
   * What the page asks for. Of somebody who does not want to be observed the name is forgotten
   * here, so that what others get is all there is to get.
   *
   * @throws org.kindred.storefront.problem.RefusedRequestException naming the wrong parameter
   */
  static RecommendationRequest read(ShopKey shop, UriInfo uri, HttpHeaders headers) {
    QueryParameters query = new QueryParameters(uri.getQueryParameters());
    Consent said = query.named("consent", Consent.class, Consent.UNKNOWN);
    Locale language = query.language("language").orElseGet(() -> preferred(headers));
    return read(shop, query, PrivacySignals.effective(said, headers::getHeaderString), language);
  }

  static RecommendationRequest read(
      ShopKey shop, QueryParameters query, Consent consent, Locale language) {
    VisitorKey visitor = query.visitor("visitor").orElse(null);
    return new RecommendationRequest(
        shop,
        query.named("strategy", Strategy.class, Strategy.FOR_YOU),
        query.named("placement", Placement.class, Placement.HOME_PAGE),
        consent == Consent.DENIED ? null : visitor,
        query.products("seed"),
        query.products("cart"),
        query.number("limit", 1, RecommendationRequest.MAX_LIMIT, DEFAULT_LIMIT),
        query.text("category").orElse(null),
        language,
        consent);
  }

  private static Locale preferred(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .filter(locale -> !locale.getLanguage().equals("*"))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
