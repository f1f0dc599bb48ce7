package org.kindred.demo.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When the shop opened: the first time it started on its data directory. What came before is
 * invented anew at each start, always the same.
 */
@ApplicationScoped
public class OpeningDay {

  private final Instant at;

  @Inject
  public OpeningDay(ShopSettings settings, Clock clock) {
    at = readOrWrite(settings.dataDirectory().resolve("opened-at"), clock);
  }

  public Instant at() {
    return at;
  }

  private static Instant readOrWrite(Path file, Clock clock) {
    try {
      if (Files.exists(file)) {
        return Instant.parse(Files.readString(file).strip());
      }
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, now + "\n");
      return now;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
