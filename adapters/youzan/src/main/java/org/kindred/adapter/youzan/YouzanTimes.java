package org.kindred.adapter.youzan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;

/** Youzan writes the time of Beijing and does not say so, wherever the shop is. */
final class YouzanTimes {

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private YouzanTimes() {}

  static Optional<Instant> find(JsonFields fields, String name) {
    return fields
        .findText(name)
        .map(
            text -> {
              try {
                return LocalDateTime.parse(text, FORM).atZone(BEIJING).toInstant();
              } catch (DateTimeException e) {
                throw fields.malformed(name, "must be a time such as 2026-03-01 12:00:00");
              }
            });
  }

  static String text(Instant time) {
    return LocalDateTime.ofInstant(time, BEIJING).format(FORM);
  }
}
