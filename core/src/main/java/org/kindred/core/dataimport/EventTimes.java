package org.kindred.core.dataimport;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.kindred.core.shop.Shop;

/**
 * Reads when something happened: seconds, milliseconds or microseconds since 1970; ISO 8601, in the
 * shop's time zone when it names none; or a plain order.
 *
 * <p>A number below {@link #MAX_ORDER} is an order, since no shop was online in the first months of
 * 1970. The order {@code n} stands for {@code n} seconds after the moment that lies {@code
 * MAX_ORDER} seconds (116 days) before the shop was connected: later numbers stay later, all lie
 * before what the shop reports itself, and the same line means the same instant in every file.
 */
final class EventTimes {

  static final long MAX_ORDER = 10_000_000L;

  private static final long MAX_SECONDS = 100_000_000_000L;
  private static final long MAX_MILLIS = 100_000_000_000_000L;
  private static final long MAX_MICROS = 10_000_000_000_000_000L;
  private static final long MILLIS = 1_000L;
  private static final long MICROS = 1_000_000L;
  private static final long NANOS = 1_000_000_000L;
  private static final int MAX_DIGITS = 16;

  private final Instant firstOrder;
  private final ZoneId zone;

  EventTimes(Shop shop) {
    this.firstOrder = shop.connectedAt().minus(Duration.ofSeconds(MAX_ORDER));
    this.zone = shop.timeZone();
  }

  /** The instant of a column's text. */
  Instant read(String column, String text) {
    String time = text.strip();
    try {
      return isNumber(time) ? ofNumber(time) : ofDate(time);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw unusable(column, text);
    }
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }

  private Instant ofNumber(String text) {
    if (text.indexOf('.') >= 0) {
      BigDecimal seconds = new BigDecimal(text);
      long whole = seconds.toBigInteger().longValueExact();
      long nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
      return ofWhole(whole).plusNanos(whole < MAX_SECONDS ? nanos : 0);
    }
    if (text.length() > MAX_DIGITS) {
      throw new DateTimeException("too large");
    }
    return ofWhole(Long.parseLong(text));
  }

  private Instant ofWhole(long number) {
    if (number < MAX_ORDER) {
      return firstOrder.plusSeconds(number);
    }
    if (number < MAX_SECONDS) {
      return Instant.ofEpochSecond(number);
    }
    if (number < MAX_MILLIS) {
      return Instant.ofEpochSecond(number / MILLIS, number % MILLIS * (NANOS / MILLIS));
    }
    if (number < MAX_MICROS) {
      return Instant.ofEpochSecond(number / MICROS, number % MICROS * (NANOS / MICROS));
    }
    throw new DateTimeException("too large");
  }

  private Instant ofDate(String text) {
    String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
    if (iso.length() == 10) {
      return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
    }
    boolean namesZone =
        iso.endsWith("Z") || iso.endsWith("z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10;
    return namesZone
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).atZone(zone).toInstant();
  }

  private static UnusableLineException unusable(String column, String text) {
    return Fields.unusable(
        column, "seconds or milliseconds since 1970, ISO 8601, or a plain order", text);
  }
}
