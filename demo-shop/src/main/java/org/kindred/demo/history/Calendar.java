package org.kindred.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** Draws when people visit: in the evening, before the holidays, and more as the shop grows. */
final class Calendar {

  static final int DAYS = 365;

  private static final List<Integer> HOURS =
      List.of(7, 8, 9, 10, 11, 12, 12, 13, 14, 15, 16, 17, 18, 18, 19, 19, 20, 20, 20, 21, 21, 22);
  private static final double GROWTH = 0.6;
  private static final double HOLIDAYS = 0.8;
  private static final Duration LAST_VISIT = Duration.ofHours(2);

  private final Instant end;
  private final ZoneId zone;
  private final Random random;
  private final double[] upTo = new double[DAYS];

  Calendar(Instant end, ZoneId zone, Random random) {
    this.end = end;
    this.zone = zone;
    this.random = random;
    double sum = 0;
    for (int day = 0; day < DAYS; day++) {
      int month = date(day).getMonthValue();
      sum += 1 + GROWTH * day / DAYS + (month >= 11 ? HOLIDAYS : 0);
      upTo[day] = sum;
    }
  }

  /** When somebody comes, before the end. */
  Instant visit() {
    Instant visit;
    do {
      visit =
          date(day())
              .atTime(HOURS.get(random.nextInt(HOURS.size())), random.nextInt(60))
              .atZone(zone)
              .toInstant()
              .plusSeconds(random.nextInt(60));
    } while (visit.isAfter(end.minus(LAST_VISIT)));
    return visit;
  }

  int dayOfYear(Instant at) {
    return at.atZone(zone).getDayOfYear();
  }

  private int day() {
    double point = random.nextDouble() * upTo[DAYS - 1];
    int day = 0;
    while (upTo[day] < point) {
      day++;
    }
    return day;
  }

  private LocalDate date(int day) {
    return end.atZone(zone).toLocalDate().minusDays(DAYS - 1L - day);
  }
}
