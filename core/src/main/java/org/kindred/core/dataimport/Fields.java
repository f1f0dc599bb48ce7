package org.kindred.core.dataimport;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.spi.value.Money;

/** The values of one line. Whatever cannot be read is an {@link UnusableLineException}. */
final class Fields {

  private static final int SHOWN = 60;

  private final Map<String, Integer> places;
  private final List<String> values;

  Fields(Map<String, Integer> places, List<String> values) {
    this.places = places;
    this.values = values;
  }

  /** The text of the column, or empty when the column or its value is missing. */
  Optional<String> find(String column) {
    Integer place = places.get(column);
    if (place == null || place >= values.size()) {
      return Optional.empty();
    }
    String text = ImportText.unescaped(values.get(place));
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  String get(String column) {
    return find(column).orElseThrow(() -> new UnusableLineException(column + " is missing"));
  }

  /** An identifier by the shop's own rules. */
  <T> T id(String column, Function<String, T> type) {
    try {
      return type.apply(get(column));
    } catch (IllegalArgumentException e) {
      throw new UnusableLineException(column + ": " + e.getMessage());
    }
  }

  /** Text on one line, without control characters. */
  Optional<String> text(String column) {
    return find(column).map(ImportText::plain).filter(text -> !text.isEmpty());
  }

  Optional<BigDecimal> decimal(String column) {
    return find(column).map(text -> decimal(column, text.strip()));
  }

  Optional<Integer> integer(String column) {
    return decimal(column).map(number -> integer(column, number));
  }

  /** An amount that is not below zero. */
  Optional<Money> money(String column, Currency currency) {
    return decimal(column).map(amount -> money(column, amount, currency));
  }

  /** An address on the web. */
  Optional<URI> address(String column) {
    return find(column).map(text -> address(column, text.strip()));
  }

  private static BigDecimal decimal(String column, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw unusable(column, "a decimal number such as 12.34", text);
    }
  }

  private static int integer(String column, BigDecimal number) {
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw unusable(column, "a whole number", number.toString());
    }
  }

  private static Money money(String column, BigDecimal amount, Currency currency) {
    if (amount.signum() < 0) {
      throw new UnusableLineException(column + " must not be below zero, got " + amount);
    }
    try {
      return new Money(amount, currency);
    } catch (IllegalArgumentException e) {
      throw new UnusableLineException(column + ": " + e.getMessage());
    }
  }

  private static URI address(String column, String text) {
    try {
      URI address = new URI(text);
      String scheme = address.getScheme();
      if (address.getRawAuthority() != null
          && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw unusable(column, "an address that starts with http or https", text);
    }
    throw unusable(column, "an address that starts with http or https", text);
  }

  static UnusableLineException unusable(String column, String expected, String text) {
    return new UnusableLineException(
        column + " must be " + expected + ", got \"" + ImportText.excerpt(text, SHOWN) + "\"");
  }
}
