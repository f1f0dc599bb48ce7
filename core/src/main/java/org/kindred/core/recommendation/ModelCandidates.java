package org.kindred.core.recommendation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.training.LearnedEvents;
import org.kindred.engine.serving.Contribution;
import org.kindred.engine.serving.QueryEvent;
import org.kindred.engine.serving.ScoredItem;
import org.kindred.engine.serving.ServingModel;
import org.kindred.engine.serving.UserQuery;

/** Candidates from a model, with reasons that are true of it. */
final class ModelCandidates {

  private static final String PURCHASE = LearnedEvents.name(InteractionType.PURCHASE);
  private static final List<String> LIKINGS =
      List.of(
          LearnedEvents.name(InteractionType.LIKE), LearnedEvents.name(InteractionType.WISHLIST));

  private final ServingModel model;
  private final Duration explanationBudget;

  ModelCandidates(ServingModel model, Duration explanationBudget) {
    this.model = model;
    this.explanationBudget = explanationBudget;
  }

  List<Candidate> forYou(SlateContext context, List<FriendAct> friends) {
    UserQuery query =
        new UserQuery(
            context.state().query(), friends.stream().map(ModelCandidates::event).toList());
    List<ScoredItem> items = model.recommend(query, context.limit(), context::allows);
    List<List<Contribution>> causes = causes(query, items);
    List<Candidate> candidates = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      candidates.add(explained(context, query, items.get(i).item(), causes.get(i), friends));
    }
    return candidates;
  }

  /** None at all when no time may be spent on it. */
  private List<List<Contribution>> causes(UserQuery query, List<ScoredItem> items) {
    return explanationBudget.isZero()
        ? Collections.nCopies(items.size(), List.of())
        : model.explainAll(query, items.stream().map(ScoredItem::item).toList(), explanationBudget);
  }

  List<Candidate> related(SlateContext context, List<String> seeds) {
    return named(
        model.related(seeds, context.limit(), context::allows),
        ReasonCode.SIMILAR_TO,
        seeds.get(0));
  }

  List<Candidate> boughtTogether(SlateContext context, List<String> seeds) {
    return named(
        model.boughtTogether(seeds, context.limit(), context::allows),
        ReasonCode.BOUGHT_TOGETHER_WITH,
        seeds.get(0));
  }

  private static List<Candidate> named(List<ScoredItem> items, ReasonCode code, String seed) {
    return items.stream().map(item -> new Candidate(item.item(), code, List.of(seed), 0)).toList();
  }

  private static Candidate explained(
      SlateContext context,
      UserQuery query,
      String item,
      List<Contribution> causes,
      List<FriendAct> friends) {
    Optional<Contribution> strongest =
        causes.stream().filter(cause -> cause.effect() > 0).findFirst();
    if (strongest.isEmpty()) {
      return Candidate.of(item, ReasonCode.PICKED_FOR_YOU);
    }
    return strongest.get().source() == Contribution.Source.OWN_EVENT
        ? because(context, item, query.events().get(strongest.get().position()))
        : becauseOfFriends(item, friends);
  }

  /** Names the product only if the shopper can still look it up. */
  private static Candidate because(SlateContext context, String item, QueryEvent event) {
    if (context.catalog().find(event.item()) == null || event.item().equals(item)) {
      return Candidate.of(item, ReasonCode.PICKED_FOR_YOU);
    }
    ReasonCode code =
        event.eventType().equals(PURCHASE)
            ? ReasonCode.BECAUSE_YOU_BOUGHT
            : LIKINGS.contains(event.eventType())
                ? ReasonCode.BECAUSE_YOU_LIKED
                : ReasonCode.BECAUSE_YOU_VIEWED;
    return new Candidate(item, code, List.of(event.item()), 0);
  }

  private static Candidate becauseOfFriends(String item, List<FriendAct> friends) {
    int buyers = FriendCandidates.buyers(item, friends);
    return buyers == 0
        ? Candidate.of(item, ReasonCode.PICKED_FOR_YOU)
        : new Candidate(item, ReasonCode.PEOPLE_YOU_FOLLOW_BOUGHT, List.of(), buyers);
  }

  private static QueryEvent event(FriendAct act) {
    return new QueryEvent(act.product(), LearnedEvents.name(act.type()), act.epochSecond());
  }
}
