package org.kindred.core.recommendation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.training.LearnedEvents;
import org.kindred.engine.serving.Contribution;
import org.kindred.engine.serving.ExplainedItem;
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

  List<Candidate> forYou(SlateContext context, SocialActs acts) {
    UserQuery query =
        new UserQuery(
            context.state().query(), byPerson(acts.followed()), byPerson(acts.followers()));
    return explained(query, context).stream()
        .map(item -> because(context, query, item, acts.followed()))
        .toList();
  }

  private static List<List<QueryEvent>> byPerson(List<FriendAct> acts) {
    Map<VisitorId, List<QueryEvent>> events = new LinkedHashMap<>();
    acts.forEach(
        act -> events.computeIfAbsent(act.person(), id -> new ArrayList<>()).add(event(act)));
    return List.copyOf(events.values());
  }

  /** Without causes when no time may be spent on them. */
  private List<ExplainedItem> explained(UserQuery query, SlateContext context) {
    return explanationBudget.isZero()
        ? model.recommend(query, context.limit(), context::allows).stream()
            .map(item -> new ExplainedItem(item, List.of()))
            .toList()
        : model.recommendExplained(query, context.limit(), context::allows, explanationBudget);
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

  private static Candidate because(
      SlateContext context, UserQuery query, ExplainedItem explained, List<FriendAct> friends) {
    String item = explained.scored().item();
    Optional<Contribution> strongest =
        explained.causes().stream().filter(cause -> cause.effect() > 0).findFirst();
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
