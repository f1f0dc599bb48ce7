package org.kindred.demo.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kindred.demo.catalogue.Assortment;
import org.kindred.demo.history.Histories;

class SampleShoppersTest {

  private final SampleShoppers samples = new SampleShoppers(Histories.FULL, Assortment.load());

  @Test
  void allShouldBeDifferentPeopleWithMuchHistory() {
    assertThat(samples.all()).hasSizeBetween(6, 12);
    assertThat(samples.all()).extracting(SampleShopper::shopper).doesNotHaveDuplicates();
    assertThat(samples.all())
        .allSatisfy(
            sample ->
                assertThat(
                        Histories.FULL.acts().stream()
                            .filter(act -> act.customerId().equals(sample.shopper().id()))
                            .count())
                    .isGreaterThan(100));
  }

  @Test
  void allShouldBeDescribedByWhatTheyDid() {
    for (SampleShopper sample : samples.all()) {
      long favourite =
          Histories.FULL.acts().stream()
              .filter(act -> act.customerId().equals(sample.shopper().id()))
              .filter(
                  act ->
                      Histories.FULL.products().stream()
                          .filter(product -> product.id().equals(act.productId()))
                          .anyMatch(
                              product ->
                                  sample.favourites().contains(product.subcategory().label())))
              .count();

      assertThat(favourite).as(sample.shopper().name()).isGreaterThan(15);
    }
  }
}
