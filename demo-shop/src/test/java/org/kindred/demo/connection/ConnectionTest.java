package org.kindred.demo.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.demo.history.Histories;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.Actor;
import org.kindred.demo.journal.Journal;
import org.kindred.demo.journal.JournalEntry;
import org.kindred.demo.journal.ShopEvents;
import org.kindred.demo.settings.ShopSettings;

class ConnectionTest {

  private static final History HISTORY = Histories.draw(50, 3);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Actor ACTOR = new Actor("v-1", "c-0001");

  private final FakeKindred kindred = new FakeKindred();
  private final ConnectionStatus status = new ConnectionStatus();
  private final ShopEvents events = new ShopEvents(CLOCK);

  @TempDir Path folder;

  @AfterEach
  void close() {
    kindred.close();
  }

  @Test
  void runShouldHandOverTheHistoryAndThenTellWhatHappens() {
    Journal journal = journal();
    try (Running running = start(journal)) {
      running.await(() -> status.state().phase() == Phase.LIVE);
      journal.append(entry(true));
      running.await(() -> kindred.events().size() == 1);
    }

    assertThat(kindred.imports().keySet()).isEqualTo(Set.of("items", "events", "social"));
    assertThat(kindred.lines("items"))
        .hasSize(HISTORY.products().size() + 1)
        .allMatch(line -> line.split("\t", -1).length == 10)
        .anyMatch(line -> line.contains("<script>"));
    assertThat(kindred.lines("events"))
        .hasSize(HISTORY.acts().size() + 1)
        .allMatch(line -> line.split("\t", -1).length == 6);
    assertThat(status.state().percent()).isEqualTo(100);
    assertThat(kindred.events().get(0).getString("customerId")).isEqualTo("c-0001");
  }

  @Test
  void runShouldNotHandOverTwiceWhenTheShopIsRestarted() {
    Journal journal = journal();
    try (Running running = start(journal)) {
      running.await(() -> status.state().phase() == Phase.LIVE);
    }
    kindred.imports().clear();

    try (Running running = start(journal)) {
      running.await(() -> status.state().phase() == Phase.LIVE);
      journal.append(entry(true));
      running.await(() -> kindred.events().size() == 1);
    }

    assertThat(kindred.imports()).isEmpty();
  }

  @Test
  void runShouldLoseNothingAndKeepTheOrderWhenKindredIsAway() {
    Journal journal = journal();
    try (Running running = start(journal)) {
      running.await(() -> status.state().phase() == Phase.LIVE);
      kindred.answerNext(503, 500, 401, 404, 429);
      List<JournalEntry> entries = List.of(entry(true), entry(false), entry(true), entry(true));
      entries.forEach(journal::append);
      running.await(() -> kindred.events().size() == 3);

      assertThat(kindred.events())
          .extracting(event -> event.getString("id"))
          .containsExactly(
              entries.get(0).event().id(),
              entries.get(2).event().id(),
              entries.get(3).event().id());
      assertThat(kindred.refused()).isEqualTo(5);
    }
  }

  @Test
  void runShouldSendWhatIsLeftWhenTheShopWasStoppedMeanwhile() {
    Journal journal = journal();
    try (Running running = start(journal)) {
      running.await(() -> status.state().phase() == Phase.LIVE);
    }
    JournalEntry unsent = entry(true);
    journal.append(unsent);

    try (Running running = start(Journal.open(folder.resolve("journal.jsonl"), List.of()))) {
      running.await(() -> kindred.events().size() == 1);
    }

    assertThat(kindred.events().get(0)).isEqualTo(unsent.event().json());
  }

  @Test
  void runShouldWaitAndSaySoWhenKindredIsNotReady() {
    kindred.answerNext(503, 404);

    try (Running running = start(journal())) {
      running.await(() -> kindred.refused() >= 1 && status.state().trouble() != null);
      running.await(() -> status.state().phase() == Phase.LIVE);
    }

    assertThat(status.state().trouble()).isNull();
  }

  private JournalEntry entry(boolean told) {
    return new JournalEntry(events.productAct("product.liked", ACTOR, "p-0001"), told, null);
  }

  private Journal journal() {
    return Journal.open(folder.resolve("journal.jsonl"), List.of());
  }

  private Running start(Journal journal) {
    return new Running(
        new Connection(
            new ShopSettings(
                kindred.origin(),
                URI.create("http://localhost:1/demo-shop"),
                Optional.of(FakeKindred.ACCESS.shopKey()),
                Optional.of(FakeKindred.ACCESS.signingSecret()),
                folder,
                1,
                50),
            FakeKindred.ACCESS,
            HISTORY,
            journal,
            status,
            CLOCK,
            Duration.ofMillis(20)));
  }

  /** A connection on a thread of its own. */
  private static final class Running implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Connection connection;
    private final Thread thread;

    Running(Connection connection) {
      this.connection = connection;
      thread = new Thread(connection, "connection");
      thread.start();
    }

    void await(BooleanSupplier condition) {
      long end = System.nanoTime() + LIMIT.toNanos();
      while (!condition.getAsBoolean()) {
        assertThat(System.nanoTime()).as("time is up").isLessThan(end);
        sleep();
      }
    }

    private static void sleep() {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      connection.stop();
      try {
        thread.join(LIMIT.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      assertThat(thread.isAlive()).isFalse();
    }
  }
}
