package org.kindred.core.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Product;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.modelstore.ActiveModels;
import org.kindred.core.modelstore.ModelLease;
import org.kindred.spi.value.ProductId;

/** Chooses what goes into a slate, by its strategy. Safe for several threads. */
@ApplicationScoped
public class Chooser {

  private static final int MODEL_PLACES = 64;

  private final ActiveModels models;
  private final Friends friends;
  private final RecommendationSettings settings;
  private final Clock clock;
  private final Budget budget;
  private final KeptAnswers kept;

  @Inject
  public Chooser(
      ActiveModels models,
      Friends friends,
      RecommendationSettings settings,
      Clock clock,
      ScoringExecutor executor) {
    this.models = models;
    this.friends = friends;
    this.settings = settings;
    this.clock = clock;
    this.budget = new Budget(executor, MODEL_PLACES);
    this.kept = new KeptAnswers(settings.cachedAnswers);
  }

  Choice choose(SlateContext context, Question question) {
    return switch (context.request().strategy()) {
      case FOR_YOU -> forYou(context, question);
      case RELATED_PRODUCTS -> fromSeeds(context, question, ModelCandidates::related);
      case BOUGHT_TOGETHER -> fromSeeds(context, question, ModelCandidates::boughtTogether);
      case TRENDING -> list(ListCandidates.trending(context));
      case BEST_SELLERS -> list(ListCandidates.bestSellers(context));
      case NEW_ARRIVALS -> list(ListCandidates.newArrivals(context));
      case RECENTLY_VIEWED -> list(PersonalCandidates.recentlyViewed(context));
      case BUY_AGAIN -> list(PersonalCandidates.buyAgain(context, clock.instant()));
      case FROM_PEOPLE_YOU_FOLLOW -> social(FriendCandidates.liked(context, friendsNow(context)));
      case SHARED_BY_FRIENDS -> social(FriendCandidates.shared(context, friendsNow(context)));
    };
  }

  private Choice forYou(SlateContext context, Question question) {
    VisitorId person = context.person();
    if (person == null) {
      return list(ListCandidates.trending(context));
    }
    SocialActs acts = friends.lately(context.shop(), person);
    if (context.state().query().isEmpty() && acts.isEmpty()) {
      return list(ListCandidates.trending(context));
    }
    return acts.isEmpty()
        ? asBefore(context, question, model -> model.forYou(context, acts))
        : byModel(context, question, model -> model.forYou(context, acts), answer -> {});
  }

  private Choice fromSeeds(SlateContext context, Question question, SeedAsking asking) {
    List<String> seeds = seeds(context);
    if (seeds.isEmpty()) {
      return list(ListCandidates.trending(context));
    }
    return asBefore(
        context,
        question,
        model -> {
          List<Candidate> found = asking.ask(model, context, seeds);
          return found.isEmpty() ? likeSeed(context, seeds.get(0)) : found;
        });
  }

  /** What the page is about; else the cart, the last order, or what was looked at last. */
  private static List<String> seeds(SlateContext context) {
    if (!context.seeds().isEmpty()) {
      return context.seeds();
    }
    if (!context.request().cart().isEmpty()) {
      return context.request().cart().stream().map(ProductId::value).toList();
    }
    List<String> order = context.state().lastOrder();
    return order.isEmpty()
        ? context.state().newestOf(InteractionType.VIEW).stream().limit(1).toList()
        : order;
  }

  /** What friends do is not told to us: this is not for answers that depend on it. */
  private Choice asBefore(SlateContext context, Question question, Asking asking) {
    return kept.find(question, context, models.version(context.shop().key()).orElse(0))
        .map(answer -> padded(context, answer))
        .orElseGet(() -> byModel(context, question, asking, answer -> kept.keep(question, answer)));
  }

  /** Without a model, or when it is late: the category's list, then the shop's. */
  private Choice byModel(
      SlateContext context, Question question, Asking asking, Consumer<ModelAnswer> keeper) {
    if (models.version(context.shop().key()).isEmpty()) {
      return new Choice(withoutModel(context), 0, true);
    }
    return budget
        .within(settings.scoringBudget, () -> ask(context, question, asking, keeper))
        .flatMap(Function.identity())
        .map(answer -> padded(context, answer))
        .orElseGet(() -> new Choice(withoutModel(context), 0, false));
  }

  /** A late answer is handed to the keeper, too: it is in time for the next page. */
  private Optional<ModelAnswer> ask(
      SlateContext context, Question question, Asking asking, Consumer<ModelAnswer> keeper) {
    Optional<ModelLease> leased = models.lease(context.shop().key());
    if (leased.isEmpty()) {
      return Optional.empty();
    }
    try (ModelLease lease = leased.get()) {
      ModelAnswer answer =
          new ModelAnswer(
              asking.of(new ModelCandidates(lease.model(), settings.explanationBudget)),
              lease.version(),
              question.stateVersion(context));
      keeper.accept(answer);
      return Optional.of(answer);
    }
  }

  private static Choice padded(SlateContext context, ModelAnswer answer) {
    return new Choice(
        ListCandidates.padded(context, answer.candidates()), answer.modelVersion(), true);
  }

  private static List<Candidate> withoutModel(SlateContext context) {
    List<String> seeds = seeds(context);
    return context.request().strategy() == Strategy.FOR_YOU || seeds.isEmpty()
        ? ListCandidates.trending(context)
        : ListCandidates.padded(context, likeSeed(context, seeds.get(0)));
  }

  private static List<Candidate> likeSeed(SlateContext context, String seed) {
    @Nullable Product product = context.catalog().find(seed);
    return product == null
        ? List.of()
        : ListCandidates.likeSeed(context, seed, product.categoryPath());
  }

  private List<FriendAct> friendsNow(SlateContext context) {
    VisitorId person = context.person();
    return person == null ? List.of() : friends.now(context.shop(), person);
  }

  private static Choice list(List<Candidate> candidates) {
    return new Choice(candidates, 0, true);
  }

  /** What friends do is not told to us: such a slate is not kept. */
  private static Choice social(List<Candidate> candidates) {
    return new Choice(candidates, 0, false);
  }

  @FunctionalInterface
  private interface Asking {
    List<Candidate> of(ModelCandidates model);
  }

  @FunctionalInterface
  private interface SeedAsking {
    List<Candidate> ask(ModelCandidates model, SlateContext context, List<String> seeds);
  }
}
