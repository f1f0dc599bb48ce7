package org.kindred.demo.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
  private final ShopEvents events = new ShopEvents(CLOCK);

  @TempDir Path folder;

  @Test
  void openShouldReadToReadersWhatWasAppendedBefore() {
    Path file = folder.resolve("data/journal.jsonl");
    JournalEntry like = entry("Grüße, 你好\n\"zitat\"");
    Journal.open(file, List.of()).append(like);
    List<JournalEntry> read = new ArrayList<>();

    Journal journal = Journal.open(file, List.of(read::add));

    assertThat(read).containsExactly(like);
    assertThat(journal.entries(0, 10)).containsExactly(like);
    assertThat(journal.entries(1, 10)).isEmpty();
  }

  @Test
  void openShouldDropTheLastLineWhenItIsTorn() throws IOException {
    Path file = folder.resolve("journal.jsonl");
    Journal.open(file, List.of()).append(entry("first"));
    Files.writeString(file, "{\"event\":{\"id", StandardOpenOption.APPEND);

    Journal journal = Journal.open(file, List.of());
    journal.append(entry("second"));

    assertThat(Journal.open(file, List.of()).entries(0, 10))
        .extracting(JournalEntry::text)
        .containsExactly("first", "second");
  }

  private JournalEntry entry(String text) {
    return new JournalEntry(events.reviewPosted(new Actor("v-1", "c-1"), "p-0001", 4), true, text);
  }
}
