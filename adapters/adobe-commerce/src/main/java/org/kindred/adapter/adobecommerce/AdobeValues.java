package org.kindred.adapter.adobecommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.value.Money;

/** Values as Adobe Commerce writes them: numbers with any digits, times in UTC without a zone. */
final class AdobeValues {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int STORED_DIGITS = 4;

  private AdobeValues() {}

  static Optional<Instant> time(JsonFields fields, String name) {
    return fields
        .findText(name)
        .map(
            text -> {
              try {
                return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
              } catch (DateTimeException e) {
                throw fields.malformed(name, "must be a time such as 2026-03-01 12:00:00");
              }
            });
  }

  /** A time in the form that a search is given. */
  static String text(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC).format(TIME);
  }

  static Money money(JsonFields fields, String name, Currency currency) {
    return findMoney(fields, name, currency)
        .orElseThrow(() -> fields.malformed(name, "is missing"));
  }

  static Optional<Money> findMoney(JsonFields fields, String name, Currency currency) {
    return fields
        .findDecimal(name)
        .map(
            amount ->
                new Money(
                    amount.scale() > STORED_DIGITS
                        ? amount.setScale(STORED_DIGITS, RoundingMode.HALF_UP)
                        : amount,
                    currency));
  }

  /** A quantity with any digits, rounded down: half a metre of cloth is none to sell. */
  static Optional<Integer> quantity(JsonFields fields, String name) {
    return fields
        .findDecimal(name)
        .map(
            number -> {
              if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
                throw fields.malformed(name, "must be below 2^31");
              }
              return number.setScale(0, RoundingMode.FLOOR).intValueExact();
            });
  }

  /** A yes or no, written as a word, a number or a string that holds one. */
  static boolean flag(JsonFields fields, String name, boolean otherwise) {
    return fields
        .findScalar(name)
        .map(text -> text.equals("1") || text.equals("true"))
        .orElse(otherwise);
  }
}
