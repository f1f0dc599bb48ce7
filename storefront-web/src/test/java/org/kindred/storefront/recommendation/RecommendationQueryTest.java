package org.kindred.storefront.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kindred.core.recommendation.RecommendationRequest;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.VisitorKey;
import org.kindred.storefront.problem.RefusedRequestException;

class RecommendationQueryTest {

  private static final ShopKey SHOP = new ShopKey(new UUID(1, 2));
  private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();

  @Test
  void readShouldTakeEveryParameter() {
    query.putSingle("strategy", "BOUGHT_TOGETHER");
    query.putSingle("placement", "cart_page");
    query.putSingle("visitor", "v");
    query.putSingle("seed", "a, b,,a");
    query.putSingle("cart", "c");
    query.putSingle("limit", "50");
    query.putSingle("category", "Home|Lamps");

    RecommendationRequest request = read(Consent.GRANTED);

    assertThat(request)
        .isEqualTo(
            new RecommendationRequest(
                SHOP,
                Strategy.BOUGHT_TOGETHER,
                Placement.CART_PAGE,
                new VisitorKey("v"),
                java.util.List.of(new ProductId("a"), new ProductId("b")),
                java.util.List.of(new ProductId("c")),
                50,
                "Home|Lamps",
                Locale.ENGLISH,
                Consent.GRANTED));
  }

  @Test
  void readShouldAskForSomethingSensibleWhenNothingIsSaid() {
    query.putSingle("category", " ");

    RecommendationRequest request = read(Consent.UNKNOWN);

    assertThat(request.strategy()).isEqualTo(Strategy.FOR_YOU);
    assertThat(request.placement()).isEqualTo(Placement.HOME_PAGE);
    assertThat(request.limit()).isEqualTo(10);
    assertThat(request.category()).isNull();
    assertThat(request.visitor()).isNull();
  }

  @Test
  void readShouldForgetWhoAsksWhenConsentIsDenied() {
    query.putSingle("visitor", "v");

    assertThat(read(Consent.DENIED).visitor()).isNull();
    assertThat(read(Consent.UNKNOWN).visitor()).isNotNull();
  }

  @Test
  void readShouldNameTheWrongParameter() {
    assertThat(wrong("strategy", "BEST")).isEqualTo("strategy");
    assertThat(wrong("placement", "MOON")).isEqualTo("placement");
    assertThat(wrong("limit", "0")).isEqualTo("limit");
    assertThat(wrong("limit", "51")).isEqualTo("limit");
    assertThat(wrong("limit", "ten")).isEqualTo("limit");
    assertThat(wrong("limit", "99999999999")).isEqualTo("limit");
    assertThat(wrong("visitor", "v".repeat(191))).isEqualTo("visitor");
    assertThat(wrong("visitor", "a\u0007b")).isEqualTo("visitor");
    assertThat(wrong("seed", "a," + "b".repeat(191))).isEqualTo("seed");
    assertThat(wrong("cart", numbers(101))).isEqualTo("cart");
    assertThat(wrong("category", "c".repeat(501))).isEqualTo("category");
  }

  @Test
  void languageShouldBeRefusedWhenItIsNoTag() {
    query.putSingle("language", "zh_CN!");

    RefusedRequestException refused =
        catchThrowableOfType(
            RefusedRequestException.class, () -> new QueryParameters(query).language("language"));

    assertThat(refused.problem().parameter()).isEqualTo("language");
  }

  private static String numbers(int count) {
    StringBuilder ids = new StringBuilder("0");
    for (int i = 1; i < count; i++) {
      ids.append(',').append(i);
    }
    return ids.toString();
  }

  private String wrong(String name, String value) {
    query.clear();
    query.putSingle(name, value);
    RefusedRequestException refused =
        catchThrowableOfType(RefusedRequestException.class, () -> read(Consent.UNKNOWN));
    assertThat(refused).as("%s=%s", name, value).isNotNull();
    assertThat(refused.problem().status()).isEqualTo(400);
    return String.valueOf(refused.problem().parameter());
  }

  private RecommendationRequest read(Consent consent) {
    return RecommendationQuery.read(SHOP, new QueryParameters(query), consent, Locale.ENGLISH);
  }
}
