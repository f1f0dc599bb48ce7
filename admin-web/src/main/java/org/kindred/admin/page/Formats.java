package org.kindred.admin.page;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.kindred.spi.value.Money;

/** Writes values as people of one language and time zone read them. Immutable. */
public final class Formats {

  /** Where a value is not known. */
  public static final String NONE = "–";

  private final Locale locale;
  private final ZoneId zone;
  private final Texts texts;

  public Formats(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.texts = Texts.in(locale);
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** With that many digits after the point. */
  public String decimal(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  /** A part of one as percent, with one digit, or two below one percent. */
  public String percent(double part) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(part != 0 && Math.abs(part) < 0.01 ? 2 : 1);
    return format.format(part);
  }

  /** The same with its sign, for differences. */
  public String change(double part) {
    return (part > 0 ? "+" : "") + percent(part);
  }

  /** Rounded half up to the currency's own digits. */
  public String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    Currency currency = money.currency();
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    format.setCurrency(currency);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(java.math.RoundingMode.HALF_UP);
    return format.format(money.amount());
  }

  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** Short, for the axis of a chart. */
  public String dayOfChart(LocalDate day) {
    String pattern = locale.getLanguage().equals("zh") ? "M月d日" : "d MMM";
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  /** In the zone of these formats. */
  public String dateTime(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(zone)
        .format(instant);
  }

  /** In the largest unit that fits: 40 s, 3 min, 2 h, 5 days. */
  public String duration(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return texts.get("duration.seconds", number(seconds));
    }
    if (seconds < 3600) {
      return texts.get("duration.minutes", number(seconds / 60));
    }
    if (seconds < 172_800) {
      return texts.get("duration.hours", number(seconds / 3600));
    }
    return texts.get("duration.days", number(seconds / 86_400));
  }

  /** How long before {@code now} it was. */
  public String ago(Instant instant, Instant now) {
    Duration passed = Duration.between(instant, now);
    return passed.toSeconds() < 2
        ? texts.get("duration.now")
        : texts.get("duration.ago", duration(passed));
  }

  public String label(Enum<?> constant) {
    return texts.label(constant);
  }

  /** The words behind these formats. */
  public Texts texts() {
    return texts;
  }
}
