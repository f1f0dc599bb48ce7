package org.kindred.adapter.woocommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.value.Money;

/** How WooCommerce writes times and amounts. */
final class WooValues {

  private static final int STORED_DIGITS = 4;
  private static final int PLAUSIBLE_DIGITS = 30;

  private WooValues() {}

  /**
   * A time of one of the fields {@code …_gmt}, which carry no zone: {@code 2026-11-24T04:23:21}.
   */
  static Optional<Instant> findGmt(JsonFields fields, String name) {
    return fields
        .findText(name)
        .map(
            text -> {
              try {
                return LocalDateTime.parse(text.endsWith("Z") ? withoutZone(text) : text)
                    .toInstant(ZoneOffset.UTC);
              } catch (DateTimeException e) {
                throw fields.malformed(name, "must be a time such as 2026-11-24T04:23:21");
              }
            });
  }

  /** The same; missing is malformed. */
  static Instant gmt(JsonFields fields, String name) {
    return findGmt(fields, name).orElseThrow(() -> fields.malformed(name, "is missing"));
  }

  /**
   * An amount, which comes as a string in most fields and as a number in some. Extensions compute
   * prices with more digits than anybody pays; beyond four they are rounded half up.
   */
  static Money money(JsonFields fields, String name, Currency currency) {
    return new Money(rounded(fields.decimal(name), STORED_DIGITS, RoundingMode.HALF_UP), currency);
  }

  /** A number of pieces; extensions allow fractions, of which whole pieces are counted. */
  static Optional<Integer> findPieces(JsonFields fields, String name) {
    return fields
        .findDecimal(name)
        .map(number -> rounded(number, 0, RoundingMode.FLOOR).intValueExact());
  }

  /** An id other than 0, which stands for none. */
  static Optional<String> findId(JsonFields fields, String name) {
    return fields.findId(name).filter(id -> !id.equals("0"));
  }

  /** Leaves implausible numbers to the checks of the values, as rounding them takes for ever. */
  private static BigDecimal rounded(BigDecimal number, int digits, RoundingMode mode) {
    return number.scale() > digits && number.scale() <= PLAUSIBLE_DIGITS
        ? number.setScale(digits, mode)
        : number;
  }

  private static String withoutZone(String text) {
    return text.substring(0, text.length() - 1);
  }
}
