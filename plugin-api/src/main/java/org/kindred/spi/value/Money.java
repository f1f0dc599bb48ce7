package org.kindred.spi.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency. Two amounts are equal when they are worth the same: 5 and 5.00
 * euros are. At most four digits stand after the point and fifteen before it, which is what the
 * host stores.
 *
 * @param amount may be negative; never comes from a floating-point number
 * @param currency an ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) {

  private static final int MAX_SCALE = 4;
  private static final int MAX_INTEGER_DIGITS = 15;

  /** Refuses an amount that cannot be stored without rounding. */
  public Money {
    if (amount.precision() - (long) amount.scale() > MAX_INTEGER_DIGITS) {
      throw new IllegalArgumentException(
          "amount must have at most " + MAX_INTEGER_DIGITS + " digits before the point");
    }
    amount = normalized(amount);
    if (amount.scale() > MAX_SCALE) {
      throw new IllegalArgumentException(
          "amount must have at most "
              + MAX_SCALE
              + " digits after the point, got "
              + amount.scale());
    }
  }

  /**
   * Reads a plain decimal such as {@code "12.34"}; throws IllegalArgumentException for anything
   * else.
   */
  public static Money of(String amount, String currencyCode) {
    try {
      return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "amount must be a decimal number, got \"" + amount + "\"", e);
    }
  }

  /**
   * Reads an amount in the currency's smallest unit: 1234 cents are 12.34 euros, 500 yen are 500.
   */
  public static Money ofMinor(long minorUnits, Currency currency) {
    return new Money(
        BigDecimal.valueOf(minorUnits, Math.max(0, currency.getDefaultFractionDigits())), currency);
  }

  /** Nothing, in the given currency. */
  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** The sum; throws IllegalArgumentException when the currencies differ. */
  public Money plus(Money other) {
    return new Money(amount.add(requireSameCurrency(other).amount), currency);
  }

  /** The difference; throws IllegalArgumentException when the currencies differ. */
  public Money minus(Money other) {
    return new Money(amount.subtract(requireSameCurrency(other).amount), currency);
  }

  /** The same amount with the opposite sign. */
  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** Whether the amount is below zero. */
  public boolean isNegative() {
    return amount.signum() < 0;
  }

  /** This amount times part / whole, rounded half up to the currency's own digits. */
  public Money share(BigDecimal part, BigDecimal whole) {
    if (whole.signum() == 0) {
      throw new IllegalArgumentException("whole must not be zero");
    }
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    return new Money(amount.multiply(part).divide(whole, digits, RoundingMode.HALF_UP), currency);
  }

  private Money requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "currencies must be the same, got " + currency + " and " + other.currency);
    }
    return other;
  }

  /** Trailing zeros beyond the second digit after the point carry nothing; 12.3 reads 12.30. */
  private static BigDecimal normalized(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 2 ? stripped.setScale(2, RoundingMode.UNNECESSARY) : stripped;
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
