package org.kindred.spi.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.RefundId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

class ShopEventTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final ProductId LAMP = new ProductId("lamp");
  private static final Shopper SOMEBODY = Shopper.of(new VisitorKey("v"));

  @Test
  void visitorShouldHaveOneMethodForEachKindOfEvent() {
    List<String> kinds =
        Stream.concat(
                Arrays.stream(ShopEvent.class.getPermittedSubclasses()),
                Arrays.stream(ShopperEvent.class.getPermittedSubclasses()))
            .filter(Class::isRecord)
            .map(Class::getSimpleName)
            .toList();

    assertThat(Arrays.stream(ShopEvent.Visitor.class.getMethods()).map(Method::getName))
        .usingElementComparator(String::compareToIgnoreCase)
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void eventsShouldRefuseABlankId() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ProductRemoved("", NOON, LAMP));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProductRemoved("x".repeat(191), NOON, LAMP));
  }

  @Test
  void socialLinksShouldNeedACustomer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShopperFollowed("1", NOON, SOMEBODY, new CustomerId("2")));
  }

  @Test
  void reviewShouldRefuseARatingOutsideOneToFive() {
    assertThat(new ReviewPosted("1", NOON, SOMEBODY, LAMP, 5).rating()).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReviewPosted("1", NOON, SOMEBODY, LAMP, 6));
  }

  @Test
  void quantitiesAndAmountsShouldBeOfTheRightSign() {
    Money minus = Money.of("-1", "EUR");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderLine(LAMP, 0, Money.of("1", "EUR")));
    assertThatIllegalArgumentException().isThrownBy(() -> new OrderLine(LAMP, 1, minus));
    assertThatIllegalArgumentException().isThrownBy(() -> new RefundLine(LAMP, 1, minus));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CartItemAdded("1", NOON, SOMEBODY, LAMP, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProductViewed("1", NOON, SOMEBODY, LAMP, Duration.ofMillis(-1)));
  }

  @Test
  void ordersAndRefundsShouldHaveLines() {
    OrderId order = new OrderId("7");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderPlaced("1", NOON, Shopper.UNKNOWN, order, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderRefunded("1", NOON, order, new RefundId("1"), List.of()));
  }
}
