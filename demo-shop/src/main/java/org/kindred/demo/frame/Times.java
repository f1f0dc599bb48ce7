package org.kindred.demo.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.kindred.demo.page.Html;
import org.kindred.demo.visit.Visit;

/** Times as people read them. */
@ApplicationScoped
public class Times {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int DAYS_TOLD = 14;

  private final Clock clock;

  @Inject
  public Times(Clock clock) {
    this.clock = clock;
  }

  /** How long ago it was; the date if that is long. */
  public Html ago(Visit visit, Instant at) {
    return Html.of(
        "<time datetime=\"{}\">{}</time>",
        at,
        words(visit, at, Duration.between(at, clock.instant())));
  }

  private static String words(Visit visit, Instant at, Duration age) {
    if (age.toMinutes() < 1) {
      return visit.texts().get("ago.now");
    }
    if (age.toHours() < 1) {
      return visit.texts().count("ago.minutes", age.toMinutes());
    }
    if (age.toDays() < 1) {
      return visit.texts().count("ago.hours", age.toHours());
    }
    return age.toDays() <= DAYS_TOLD
        ? visit.texts().count("ago.days", age.toDays())
        : date(visit, at);
  }

  private static String date(Visit visit, Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(visit.language().formats())
        .format(at.atZone(ZONE));
  }
}
