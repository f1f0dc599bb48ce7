package org.kindred.demo.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import org.kindred.demo.page.Language;

/** An amount in euros, the shop's only currency, with two digits after the point. */
public record Money(BigDecimal amount) implements Comparable<Money> {

  public static final Money ZERO = ofCents(0);

  /** ISO 4217. */
  public static final String CURRENCY_CODE = "EUR";

  private static final Currency CURRENCY = Currency.getInstance(CURRENCY_CODE);

  /** Refuses parts of a cent. */
  public Money {
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  public static Money ofCents(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2));
  }

  /** Reads a plain decimal; throws IllegalArgumentException for anything else. */
  public static Money parse(String text) {
    try {
      return new Money(new BigDecimal(text));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("amount must look like 12.34, got \"" + text + "\"", e);
    }
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  public Money times(int quantity) {
    return new Money(amount.multiply(BigDecimal.valueOf(quantity)));
  }

  /** As people read it. */
  public String format(Language language) {
    NumberFormat format = NumberFormat.getCurrencyInstance(language.formats());
    format.setCurrency(CURRENCY);
    return format.format(amount);
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
