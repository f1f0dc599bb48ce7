package org.kindred.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** There is something to learn in the history: on its last tenth, simple models beat guessing. */
class LearnableTest {

  private static final int LIST = 10;
  private static final History HISTORY = Histories.FULL;
  private static final Instant SPLIT = HISTORY.acts().get(HISTORY.acts().size() * 9 / 10).at();

  @Test
  void transitionsShouldBeatPopularityWhenTheNextProductIsGuessed() {
    Map<String, Map<String, Integer>> follows = new HashMap<>();
    Map<String, Integer> popularity = new HashMap<>();
    steps(true)
        .forEach(
            step -> {
              popularity.merge(step.get(1), 1, Integer::sum);
              follows
                  .computeIfAbsent(step.get(0), id -> new HashMap<>())
                  .merge(step.get(1), 1, Integer::sum);
            });
    Set<String> popular = best(popularity);

    double byTransitions =
        hitRate(step -> best(follows.getOrDefault(step.get(0), Map.of())).contains(step.get(1)));
    double byPopularity = hitRate(step -> popular.contains(step.get(1)));

    assertThat(byTransitions).isGreaterThan(0.2).isGreaterThan(4 * byPopularity);
  }

  @Test
  void categoriesSeenBeforeShouldTellWhatIsBoughtWhenComparedWithAnotherShoppers() {
    Map<String, String> shelf = new HashMap<>();
    HISTORY.products().forEach(p -> shelf.put(p.id(), p.subcategory().key()));
    Map<String, Set<String>> seen = new HashMap<>();
    HISTORY.acts().stream()
        .filter(act -> act.at().isBefore(SPLIT))
        .forEach(
            act ->
                seen.computeIfAbsent(act.customerId(), id -> new HashSet<>())
                    .add(shelf.get(act.productId())));

    double own = share(purchases(), act -> knows(seen, act.customerId(), act, shelf));
    Random random = new Random(1);
    double others = share(purchases(), act -> knows(seen, anybody(random), act, shelf));

    assertThat(own).isGreaterThan(1.5 * others);
  }

  @Test
  void purchasesOfFollowedPeopleShouldTellMoreThanThoseOfOthersAlike() {
    Map<String, List<Act>> shown = new HashMap<>();
    HISTORY.acts().stream()
        .filter(act -> act.kind() == ActKind.PURCHASE || act.kind() == ActKind.SHARE)
        .forEach(act -> shown.computeIfAbsent(act.customerId(), id -> new ArrayList<>()).add(act));
    Map<Integer, List<String>> circles =
        HISTORY.shoppers().stream()
            .collect(
                Collectors.groupingBy(
                    shopper -> shopper.circle(),
                    Collectors.mapping(shopper -> shopper.id(), Collectors.toList())));
    Map<String, Integer> circleOf = new HashMap<>();
    HISTORY.shoppers().forEach(shopper -> circleOf.put(shopper.id(), shopper.circle()));
    Random random = new Random(1);

    double byFollowed =
        share(
            purchases(),
            act -> shows(shown, HISTORY.follows().getOrDefault(act.customerId(), Set.of()), act));
    double byAlike =
        share(
            purchases(),
            act -> {
              List<String> circle = circles.getOrDefault(circleOf.get(act.customerId()), List.of());
              int number = HISTORY.follows().getOrDefault(act.customerId(), Set.of()).size();
              Set<String> alike = new HashSet<>();
              while (alike.size() < Math.min(number, circle.size() - 1)) {
                String other = circle.get(random.nextInt(circle.size()));
                if (!other.equals(act.customerId())) {
                  alike.add(other);
                }
              }
              return shows(shown, alike, act);
            });

    assertThat(byFollowed).isGreaterThan(1.5 * byAlike);
  }

  private static boolean shows(Map<String, List<Act>> shown, Set<String> people, Act bought) {
    Instant since = bought.at().minus(Duration.ofDays(30));
    return people.stream()
        .flatMap(person -> shown.getOrDefault(person, List.of()).stream())
        .anyMatch(
            act ->
                act.productId().equals(bought.productId())
                    && act.at().isBefore(bought.at())
                    && act.at().isAfter(since));
  }

  private static boolean knows(
      Map<String, Set<String>> seen, String customerId, Act act, Map<String, String> shelf) {
    return seen.getOrDefault(customerId, Set.of()).contains(shelf.get(act.productId()));
  }

  private static String anybody(Random random) {
    return HISTORY.shoppers().get(random.nextInt(HISTORY.shoppers().size())).id();
  }

  private static List<Act> purchases() {
    return HISTORY.acts().stream()
        .filter(act -> act.kind() == ActKind.PURCHASE && !act.at().isBefore(SPLIT))
        .toList();
  }

  private static double share(List<Act> acts, Predicate<Act> what) {
    return (double) acts.stream().filter(what).count() / acts.size();
  }

  private static double hitRate(Predicate<List<String>> hit) {
    List<List<String>> steps = steps(false);
    return (double) steps.stream().filter(hit).count() / steps.size();
  }

  /** From a shopper's product to the next different one, before the split or after it. */
  private static List<List<String>> steps(boolean before) {
    Map<String, String> last = new HashMap<>();
    List<List<String>> steps = new ArrayList<>();
    for (Act act : HISTORY.acts()) {
      String from = last.put(act.customerId(), act.productId());
      if (from != null && !from.equals(act.productId()) && act.at().isBefore(SPLIT) == before) {
        steps.add(List.of(from, act.productId()));
      }
    }
    return steps;
  }

  private static Set<String> best(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(LIST)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
