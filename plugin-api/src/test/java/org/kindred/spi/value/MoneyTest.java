package org.kindred.spi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final Currency YEN = Currency.getInstance("JPY");

  @Test
  void equalsShouldHoldWhenOnlyTrailingZerosDiffer() {
    assertThat(Money.of("5", "EUR")).isEqualTo(Money.of("5.0000", "EUR"));
    assertThat(Money.of("5", "EUR")).hasToString("5.00 EUR");
  }

  @Test
  void ofShouldKeepFourDigitsAndRefuseAFifth() {
    assertThat(Money.of("0.1234", "EUR").amount()).isEqualByComparingTo("0.1234");
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0.12345", "EUR"));
  }

  @Test
  void ofShouldRefuseAnAmountThatWouldNotFitWithoutExpandingIt() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1e1000000000", "EUR"));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1000000000000000", "EUR"));
  }

  @Test
  void ofShouldRefuseWhatIsNoNumberAndNoCurrency() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("12,50", "EUR"));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("12.50", "???"));
  }

  @Test
  void ofMinorShouldUseTheDigitsOfTheCurrency() {
    assertThat(Money.ofMinor(1234, Currency.getInstance("EUR")))
        .isEqualTo(Money.of("12.34", "EUR"));
    assertThat(Money.ofMinor(500, YEN)).isEqualTo(Money.of("500", "JPY"));
    assertThat(Money.ofMinor(1234, Currency.getInstance("KWD")))
        .isEqualTo(Money.of("1.234", "KWD"));
  }

  @Test
  void plusShouldRefuseAnotherCurrency() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
        .withMessageContaining("EUR")
        .withMessageContaining("USD");
  }

  @Test
  void shareShouldRoundHalfUpToTheDigitsOfTheCurrency() {
    Money ten = Money.of("10", "EUR");

    assertThat(ten.share(BigDecimal.ONE, BigDecimal.valueOf(3))).isEqualTo(Money.of("3.33", "EUR"));
    assertThat(Money.zero(YEN).plus(Money.of("5", "JPY")).share(BigDecimal.ONE, BigDecimal.TEN))
        .isEqualTo(Money.of("1", "JPY"));
  }
}
