package org.kindred.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.serving.QueryEvent;
import org.kindred.engine.serving.UserQuery;

/**
 * A set divided into what may be learned from and what is asked.
 *
 * @param all the whole set
 * @param learned what may be learned from
 * @param known what is known when lists are made: what was learned from, or more
 * @param cases the questions
 * @param repeatsCount whether items of the history may be right
 */
public record EvaluationSplit(
    TrainingSet all,
    TrainingSet learned,
    TrainingSet known,
    List<EvaluationCase> cases,
    boolean repeatsCount) {

  public EvaluationSplit {
    cases = List.copyOf(cases);
  }

  /** What the model is asked in a case. */
  public UserQuery query(EvaluationCase each) {
    UserHistory history =
        known.withSocial(all.sequences().prefix(each.user(), each.length()), each.user());
    return new UserQuery(
        ownEvents(history),
        history.social().followed().stream().map(this::events).toList(),
        history.social().followers().stream().map(this::events).toList());
  }

  private List<QueryEvent> ownEvents(UserHistory history) {
    List<QueryEvent> events = new ArrayList<>(history.length());
    for (int p = 0; p < history.length(); p++) {
      String type = all.catalog().eventTypes().term(history.event(p));
      events.add(new QueryEvent(item(history.item(p)), type, history.timestamp(p)));
    }
    return events;
  }

  private List<QueryEvent> events(Acts acts) {
    List<QueryEvent> events = new ArrayList<>(acts.size());
    String type = all.catalog().eventTypes().term(0);
    for (int k = 0; k < acts.size(); k++) {
      events.add(new QueryEvent(item(acts.items()[k]), type, acts.timestamps()[k]));
    }
    return events;
  }

  private String item(int index) {
    return all.catalog().items().term(index);
  }
}
