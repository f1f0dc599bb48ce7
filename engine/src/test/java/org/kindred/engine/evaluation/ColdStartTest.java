package org.kindred.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.serving.QueryEvent;

class ColdStartTest {

  private static final int ITEMS = 50;
  private static final int LENGTH = 20;

  private static TrainingSet set() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int item = 0; item < ITEMS; item++) {
      builder.addItem("i" + item, new ItemFeatures(List.of("c" + item % 5), null, Double.NaN, ""));
    }
    for (int user = 0; user < 30; user++) {
      for (int time = 0; time < LENGTH; time++) {
        builder.addInteraction("u" + user, "i" + (7 * user + 3 * time) % ITEMS, "view", time);
      }
    }
    return builder.build();
  }

  private static Set<String> learnedItems(ColdStart parts) {
    InteractionSequences sequences = parts.learned().sequences();
    Set<String> items = new HashSet<>();
    for (int p = 0; p < sequences.size(); p++) {
      items.add(parts.learned().catalog().items().term(sequences.item(p)));
    }
    return items;
  }

  @Test
  void ofShouldTellNothingOfNewItemsButTheirFeatures() {
    ColdStart parts = ColdStart.of(set(), 0.2, 1);

    assertThat(parts.newItems()).hasSize(ITEMS / 5);
    assertThat(learnedItems(parts)).doesNotContainAnyElementsOf(parts.newItems());
    assertThat(parts.learned().itemCount()).isEqualTo(ITEMS);
    for (String item : parts.newItems()) {
      int index = parts.learned().catalog().items().indexOf(item);
      assertThat(parts.learned().catalog().features(index)).isNotEqualTo(ItemFeatures.NONE);
    }
  }

  @Test
  void ofShouldAskForNewItemsOfThoseWhoDidSomethingBefore() {
    ColdStart parts = ColdStart.of(set(), 0.2, 1);

    assertThat(parts.aboutNew())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.events()).isNotEmpty();
              assertThat(parts.newItems()).contains(each.truth());
              assertThat(parts.newItems()).doesNotContainAnyElementsOf(each.items());
            });
  }

  @Test
  void ofShouldAskOthersOfThoseWithEnoughEvents() {
    ColdStart parts = ColdStart.of(set(), 0.2, 1);

    assertThat(parts.aboutKnown())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.events()).hasSizeGreaterThanOrEqualTo(ColdStart.EVENTS);
              assertThat(each.items()).doesNotContain(each.truth());
              assertThat(parts.newItems()).doesNotContain(each.truth());
            });
  }

  @Test
  void queryShouldKnowTheLastEventsOnly() {
    ColdStart.Question question = ColdStart.of(set(), 0.2, 1).aboutKnown().get(0);
    List<QueryEvent> events = question.events();

    assertThat(question.query(0).events()).isEmpty();
    assertThat(question.query(2).events())
        .isEqualTo(events.subList(events.size() - 2, events.size()));
    assertThat(question.query(Integer.MAX_VALUE).events()).isEqualTo(events);
  }

  @Test
  void ofShouldGiveTheSameForTheSameSeed() {
    assertThat(ColdStart.of(set(), 0.2, 3).newItems())
        .isEqualTo(ColdStart.of(set(), 0.2, 3).newItems())
        .isNotEqualTo(ColdStart.of(set(), 0.2, 4).newItems());
  }
}
