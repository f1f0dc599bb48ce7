package org.kindred.demo.connection;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.kindred.demo.journal.Journal;
import org.kindred.demo.journal.JournalEntry;

/**
 * Sends what stands in the journal and has not been sent, in its order. An entry counts as sent
 * once Kindred has taken it; so nothing is lost, and what is sent twice after a crash has the same
 * event ids. For one thread.
 */
final class Outbox {

  private static final int BATCH = 100;

  private final Journal journal;
  private final Memory memory;
  private final KindredDoors doors;
  private final ConnectionStatus status;
  private final Clock clock;

  Outbox(Journal journal, Memory memory, KindredDoors doors, ConnectionStatus status, Clock clock) {
    this.journal = journal;
    this.memory = memory;
    this.doors = doors;
    this.status = status;
    this.clock = clock;
  }

  /** Sends until nothing is left, or throws with the rest unsent. */
  void sendAll() throws KindredUnavailableException, InterruptedException {
    int sent = memory.sent();
    List<JournalEntry> batch = journal.entries(sent, BATCH);
    while (!batch.isEmpty()) {
      send(batch.stream().filter(JournalEntry::told).toList());
      sent += batch.size();
      memory.sent(sent);
      batch = journal.entries(sent, BATCH);
    }
  }

  /** How many entries have been dealt with. */
  int sent() {
    return memory.sent();
  }

  private void send(List<JournalEntry> entries)
      throws KindredUnavailableException, InterruptedException {
    if (entries.isEmpty()) {
      return;
    }
    JsonArrayBuilder events = Json.createArrayBuilder();
    entries.forEach(entry -> events.add(entry.event().json()));
    doors.sendEvents(
        Json.createObjectBuilder()
            .add("events", events)
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8));
    status.change(state -> state.sent(entries.size(), clock.instant()));
  }
}
