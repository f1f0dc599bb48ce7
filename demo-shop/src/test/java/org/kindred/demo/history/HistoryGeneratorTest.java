package org.kindred.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kindred.demo.catalogue.Product;

class HistoryGeneratorTest {

  private static final History HISTORY = Histories.FULL;

  @Test
  void generateShouldGiveTheSameWhenSeedAndEndAreTheSame() {
    assertThat(Histories.draw(60, 7)).isEqualTo(Histories.draw(60, 7));
    assertThat(Histories.draw(60, 8).acts()).isNotEqualTo(Histories.draw(60, 7).acts());
  }

  @Test
  void generateShouldBeAsLargeAsADemonstrationNeeds() {
    assertThat(HISTORY.products()).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(HISTORY.shoppers()).hasSize(1500);
    assertThat(HISTORY.acts()).hasSizeBetween(50_000, 150_000);
  }

  @Test
  void generateShouldGiveEachProductANameOfItsOwn() {
    assertThat(HISTORY.products()).extracting(Product::id).doesNotHaveDuplicates();
    assertThat(HISTORY.products()).extracting(Product::name).doesNotHaveDuplicates();
    assertThat(HISTORY.products()).anyMatch(product -> product.name().contains("<script>"));
    assertThat(HISTORY.products()).anyMatch(product -> product.name().contains("茉莉花茶"));
    assertThat(HISTORY.products()).anyMatch(Product::isOnSale);
    assertThat(HISTORY.products()).anyMatch(product -> !product.isAvailable());
  }

  @Test
  void generateShouldFillTheYearInTheOrderOfTime() {
    assertThat(HISTORY.acts()).extracting(Act::at).isSorted();
    assertThat(HISTORY.acts().get(0).at()).isBefore(Histories.END.minus(Duration.ofDays(360)));
    assertThat(HISTORY.acts().get(HISTORY.acts().size() - 1).at())
        .isBetween(Histories.END.minus(Duration.ofDays(1)), Histories.END);
  }

  @Test
  void generateShouldLetNobodyMeetAProductBeforeItIsLaunched() {
    Map<String, Instant> launches =
        HISTORY.products().stream().collect(Collectors.toMap(Product::id, Product::launchedAt));

    assertThat(HISTORY.acts())
        .noneMatch(act -> act.at().isBefore(launches.getOrDefault(act.productId(), Instant.MAX)));
  }

  @Test
  void generateShouldSellWhatWasInTheCart() {
    Set<List<String>> inCart = new HashSet<>();
    int fromNowhere = 0;
    for (Act act : HISTORY.acts()) {
      List<String> who = List.of(act.customerId(), act.productId());
      if (act.kind() == ActKind.ADD_TO_CART) {
        inCart.add(who);
      } else if (act.kind() == ActKind.PURCHASE) {
        fromNowhere += inCart.contains(who) ? 0 : 1;
      }
    }

    assertThat(fromNowhere).isZero();
    assertThat(HISTORY.orders().stream().mapToInt(order -> order.lines().size()).sum())
        .isEqualTo((int) HISTORY.acts().stream().filter(HistoryGeneratorTest::isBought).count());
  }

  @Test
  void generateShouldSellKnitwearInWinterAndTentsInSummer() {
    assertThat(views("knitwear", Month.DECEMBER)).isGreaterThan(2 * views("knitwear", Month.JUNE));
    assertThat(views("tents", Month.JUNE)).isGreaterThan(2 * views("tents", Month.DECEMBER));
  }

  @Test
  void generateShouldRepeatPurchasesOfConsumablesAlone() {
    Map<List<String>, Long> times =
        HISTORY.acts().stream()
            .filter(HistoryGeneratorTest::isBought)
            .collect(
                Collectors.groupingBy(
                    act -> List.of(act.customerId(), act.productId()), Collectors.counting()));
    Set<String> consumables =
        HISTORY.products().stream()
            .filter(product -> product.subcategory().isConsumable())
            .map(Product::id)
            .collect(Collectors.toSet());

    assertThat(repeated(times, consumables, true)).isGreaterThan(0.3);
    assertThat(repeated(times, consumables, false)).isLessThan(0.1);
  }

  private static boolean isBought(Act act) {
    return act.kind() == ActKind.PURCHASE;
  }

  private static double repeated(
      Map<List<String>, Long> times, Set<String> consumables, boolean consumable) {
    return times.entrySet().stream()
        .filter(entry -> consumables.contains(entry.getKey().get(1)) == consumable)
        .mapToDouble(entry -> entry.getValue() > 1 ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static long views(String subcategory, Month month) {
    Map<String, String> shelves = new HashMap<>();
    HISTORY.products().forEach(p -> shelves.put(p.id(), p.subcategory().key()));
    return HISTORY.acts().stream()
        .filter(act -> act.kind() == ActKind.VIEW)
        .filter(act -> subcategory.equals(shelves.get(act.productId())))
        .filter(act -> act.at().atZone(ZoneOffset.UTC).getMonth() == month)
        .count();
  }
}
