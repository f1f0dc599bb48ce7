package org.kindred.core.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.experiment.Arm;
import org.kindred.core.experiment.Experiments;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.modelstore.FakeModels;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;
import org.kindred.core.shop.UnknownShopException;
import org.kindred.core.social.SocialGraph;
import org.kindred.core.social.SocialLinkKind;
import org.kindred.core.social.SocialWord;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

class RecommendationServiceTest {

  /** No list of these tests is to be a fallback because the machine was busy. */
  private static final String PATIENCE = "PT20S";

  private static final Shopper ANN = TestShop.browser("ann");

  @TempDir Path directory;
  private TestApplication application;
  private FakeModels models;
  private TestShop shop;
  private RecommendationService service;

  @BeforeEach
  void open() {
    application =
        new TestApplication(directory)
            .with("kindred.experiment.holdout-share", "0")
            .with("kindred.recommendation.scoring-budget", PATIENCE)
            .with("kindred.recommendation.load-budget", PATIENCE);
    models = FakeModels.in(application);
    shop = new TestShop(application);
    service = application.get(RecommendationService.class);
    shop.products("a1", "a2", "a3", "b1", "b2", "b3");
    shop.does(TestShop.browser("x"), InteractionType.PURCHASE, "b2");
    shop.does(TestShop.browser("y"), InteractionType.PURCHASE, "b2");
    shop.does(TestShop.browser("y"), InteractionType.VIEW, "a3");
    remember();
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void recommendShouldListWhatIsAskedForMostFirst() {
    Slate slate = ask(Strategy.TRENDING);

    assertThat(ids(slate)).startsWith("b2", "a3").hasSize(6).doesNotHaveDuplicates();
    assertThat(slate.items().get(0).reason().code()).isEqualTo(ReasonCode.TRENDING);
    assertThat(slate.items().get(5).reason().code()).isEqualTo(ReasonCode.MORE_TO_DISCOVER);
    assertThat(slate.model()).isEqualTo(Slate.POPULARITY);
    assertThat(slate.title()).isEqualTo("Trending now");
  }

  @Test
  void recommendShouldShowNothingOfAShopUntilItIsConnectedAgain() {
    ShopKey key = shop.shop().key();
    ask(Strategy.TRENDING);

    application.get(Shops.class).disconnect(key);
    assertThatThrownBy(() -> ask(Strategy.TRENDING)).isInstanceOf(UnknownShopException.class);

    application.get(Shops.class).reconnect(key);
    assertThat(ids(ask(Strategy.TRENDING))).hasSize(6);
  }

  @Test
  void recommendShouldShowNewProductsAtOnceWhereAListWasShort() {
    ask(Strategy.NEW_ARRIVALS);

    shop.products("c1");
    remember();

    assertThat(ids(ask(Strategy.NEW_ARRIVALS))).contains("c1").hasSize(7);
  }

  @Test
  void recommendShouldLeaveOutWhatIsSoldOut() {
    ask(Strategy.TRENDING);

    shop.soldOut("b2");
    remember();

    assertThat(ids(ask(Strategy.TRENDING))).doesNotContain("b2").hasSize(5);
  }

  @Test
  void recommendShouldLeaveOutWhatIsInTheCartOrWasJustBought() {
    shop.does(ANN, InteractionType.VIEW, "a1");
    ask(Strategy.TRENDING);

    shop.does(ANN, InteractionType.ADD_TO_CART, "a3");
    shop.does(ANN, InteractionType.PURCHASE, "b1");

    assertThat(ids(ask(Strategy.TRENDING))).doesNotContain("a3", "b1").contains("b2");
    application.clock().advance(Duration.ofDays(15));
    shop.does(ANN, InteractionType.VIEW, "a2");
    assertThat(ids(ask(Strategy.TRENDING))).contains("b1");
  }

  @Test
  void recommendShouldLeaveOutSeedsAndTheCartOfTheRequest() {
    RecommendationRequest request =
        request(Strategy.RELATED_PRODUCTS, List.of("a1"), List.of("a2"), null, Locale.ENGLISH);

    Slate slate = service.recommend(request);

    assertThat(ids(slate)).doesNotContain("a1", "a2").startsWith("a3");
    assertThat(slate.items().get(0).reason().text()).isEqualTo("Similar to Product a1");
    assertThat(slate.items().get(0).reason().productIds()).containsExactly(new ProductId("a1"));
  }

  @Test
  void recommendShouldSeeWhatTheVisitorDidAMomentAgo() {
    shop.does(ANN, InteractionType.VIEW, "a1");
    assertThat(ids(ask(Strategy.RECENTLY_VIEWED))).containsExactly("a1");

    shop.does(ANN, InteractionType.VIEW, "b3");

    assertThat(ids(ask(Strategy.RECENTLY_VIEWED))).containsExactly("b3", "a1");
  }

  @Test
  void recommendShouldGiveTheSameSlateAgainWhenNothingChanged() {
    shop.does(ANN, InteractionType.VIEW, "a1");

    assertThat(ask(Strategy.FOR_YOU)).isSameAs(ask(Strategy.FOR_YOU));
  }

  @Test
  void recommendShouldAskAModelOnceWhileNothingChanged() {
    models.answer(shop.shop().key(), "b1", "b3", "a2");
    shop.does(ANN, InteractionType.VIEW, "a1");

    assertThat(ids(ask(Strategy.FOR_YOU))).startsWith("b1", "b3", "a2");
    application.clock().advance(Duration.ofMinutes(1));
    assertThat(ids(service.recommend(at(Placement.CART_PAGE)))).startsWith("b1", "b3", "a2");
    assertThat(models.asked()).isEqualTo(1);
  }

  @Test
  void recommendShouldAskTheModelAgainWhenSomethingChanged() {
    models.answer(shop.shop().key(), "b1", "b3", "a2");
    shop.does(ANN, InteractionType.VIEW, "a1");
    ask(Strategy.FOR_YOU);

    shop.does(ANN, InteractionType.VIEW, "a3");
    ask(Strategy.FOR_YOU);
    assertThat(models.asked()).isEqualTo(2);

    shop.soldOut("b1");
    remember();
    assertThat(ids(ask(Strategy.FOR_YOU))).startsWith("b3", "a2").doesNotContain("b1");
    assertThat(models.asked()).isEqualTo(3);
  }

  @Test
  void recommendShouldNarrowToTheCategory() {
    RecommendationRequest request =
        request(Strategy.TRENDING, List.of(), List.of(), "a", Locale.SIMPLIFIED_CHINESE);

    Slate slate = service.recommend(request);

    assertThat(ids(slate)).containsExactlyInAnyOrder("a1", "a2", "a3");
    assertThat(slate.title()).isEqualTo("正在流行");
  }

  @Test
  void recommendShouldOfferAgainWhatIsDueToBeBoughtAgain() {
    shop.does(ANN, InteractionType.PURCHASE, "a1");
    application.clock().advance(Duration.ofDays(20));
    remember();

    Slate slate = ask(Strategy.BUY_AGAIN);

    assertThat(ids(slate)).containsExactly("a1");
    assertThat(slate.items().get(0).reason().code()).isEqualTo(ReasonCode.YOU_BOUGHT);
  }

  @Test
  void recommendShouldTellHowManyOfThoseOneFollowsBought() {
    follow("me", "f1");
    follow("me", "f2");
    shop.does(TestShop.customer("f1"), InteractionType.PURCHASE, "b1");
    shop.does(TestShop.customer("f2"), InteractionType.PURCHASE, "b1");
    shop.does(TestShop.customer("f2"), InteractionType.LIKE, "a2");
    shop.does(TestShop.customer("f1"), InteractionType.SHARE, "a3");
    shop.signsIn("ann", "me");

    Slate liked = ask(Strategy.FROM_PEOPLE_YOU_FOLLOW);
    Slate shared = ask(Strategy.SHARED_BY_FRIENDS);

    assertThat(ids(liked)).containsExactly("b1", "a2");
    assertThat(liked.items().get(0).reason().text()).isEqualTo("2 people you follow bought this");
    assertThat(liked.items().get(1).reason().text()).isEqualTo("Someone you follow likes this");
    assertThat(ids(shared)).containsExactly("a3");
  }

  @Test
  void recommendShouldShowNothingOfThoseWhoFollowWhileModelsMayKnowIt() {
    follow("me", "idol");
    follow("fan", "me");
    shop.does(TestShop.customer("idol"), InteractionType.PURCHASE, "b1");
    shop.does(TestShop.customer("fan"), InteractionType.PURCHASE, "b3");
    shop.signsIn("ann", "me");

    assertThat(ids(ask(Strategy.FROM_PEOPLE_YOU_FOLLOW))).containsExactly("b1");
    SocialActs acts = application.get(Friends.class).lately(shop.shop(), number("me"));
    assertThat(acts.followed()).extracting(FriendAct::product).containsExactly("b1");
    assertThat(acts.followers()).extracting(FriendAct::product).containsExactly("b3");
  }

  private VisitorId number(String customer) {
    return application
        .get(IdentityResolver.class)
        .find(shop.shop().key(), Shopper.of(new CustomerId(customer)))
        .orElseThrow();
  }

  @Test
  void recommendShouldGoOnWhenTheDatabaseIsAway() {
    shop.does(ANN, InteractionType.VIEW, "a1");
    ask(Strategy.RECENTLY_VIEWED);

    application.database().close();

    assertThat(ids(ask(Strategy.RECENTLY_VIEWED))).containsExactly("a1");
    assertThat(ids(ask(Strategy.TRENDING))).startsWith("b2");
  }

  @Test
  void recommendShouldShowNothingToTheControlGroup() {
    application.get(Experiments.class).changeHoldoutShare(shop.shop().key(), 0.5);
    int empty = 0;
    for (int i = 0; i < 200; i++) {
      RecommendationRequest request = of("visitor-" + i, Strategy.TRENDING);
      Slate slate = service.recommend(request);
      assertThat(slate.items().isEmpty()).isEqualTo(slate.arm() == Arm.CONTROL);
      empty += slate.arm() == Arm.CONTROL ? 1 : 0;
      assertThat(service.recommend(request).arm()).isEqualTo(slate.arm());
    }
    assertThat(empty).isBetween(70, 130);
  }

  @Test
  void recommendShouldDivideKnownVisitorsByTheNewShareAtOnce() {
    for (int i = 0; i < 40; i++) {
      shop.does(TestShop.browser("visitor-" + i), InteractionType.VIEW, "a1");
    }
    assertThat(inControlGroup(40)).isZero();

    application.get(Experiments.class).changeHoldoutShare(shop.shop().key(), 0.5);

    assertThat(inControlGroup(40)).isBetween(8L, 32L);
  }

  private long inControlGroup(int visitors) {
    return IntStream.range(0, visitors)
        .mapToObj(i -> service.recommend(of("visitor-" + i, Strategy.TRENDING)))
        .filter(slate -> slate.arm() == Arm.CONTROL)
        .count();
  }

  private void remember() {
    application.get(ShopMemory.class).refresh();
  }

  private void follow(String from, String to) {
    application
        .get(SocialGraph.class)
        .link(
            shop.shop(),
            List.of(
                new SocialWord(
                    new CustomerId(from),
                    new CustomerId(to),
                    SocialLinkKind.FOLLOW,
                    true,
                    shop.now(),
                    EventKey.of(from, to))));
  }

  private Slate ask(Strategy strategy) {
    return service.recommend(request(strategy, List.of(), List.of(), null, Locale.ENGLISH));
  }

  private RecommendationRequest of(String visitor, Strategy strategy) {
    return request(Placement.HOME_PAGE, visitor, strategy);
  }

  private RecommendationRequest at(Placement placement) {
    return request(placement, "ann", Strategy.FOR_YOU);
  }

  private RecommendationRequest request(Placement placement, String visitor, Strategy strategy) {
    return new RecommendationRequest(
        shop.shop().key(),
        strategy,
        placement,
        new VisitorKey(visitor),
        List.of(),
        List.of(),
        8,
        null,
        Locale.ENGLISH,
        Consent.GRANTED);
  }

  private RecommendationRequest request(
      Strategy strategy,
      List<String> seeds,
      List<String> cart,
      @Nullable String category,
      Locale language) {
    return new RecommendationRequest(
        shop.shop().key(),
        strategy,
        Placement.HOME_PAGE,
        new VisitorKey("ann"),
        seeds.stream().map(ProductId::new).toList(),
        cart.stream().map(ProductId::new).toList(),
        8,
        category,
        language,
        Consent.GRANTED);
  }

  private static List<String> ids(Slate slate) {
    return slate.items().stream().map(item -> item.product().id().value()).toList();
  }
}
