package org.kindred.demo.connection;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.Journal;
import org.kindred.demo.journal.ShopJournal;
import org.kindred.demo.settings.ShopSettings;

/** Opens the shop when the application starts, and connects it to Kindred. */
@ManagedExecutorDefinition(
    name = "java:module/concurrent/demo-connection",
    maxAsync = 1,
    hungTaskThreshold = 0)
@ApplicationScoped
public class ConnectionStart {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  @Resource(lookup = "java:module/concurrent/demo-connection")
  ManagedExecutorService executor;

  private final ShopSettings settings;
  private final History history;
  private final ShopJournal shopJournal;
  private final ConnectionStatus status;
  private final Clock clock;
  private @Nullable Connection connection;

  @Inject
  public ConnectionStart(
      ShopSettings settings,
      History history,
      ShopJournal shopJournal,
      ConnectionStatus status,
      Clock clock) {
    this.settings = settings;
    this.history = history;
    this.shopJournal = shopJournal;
    this.status = status;
    this.clock = clock;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    Journal journal = shopJournal.journal();
    settings
        .access()
        .ifPresent(
            access -> {
              connection =
                  new Connection(settings, access, history, journal, status, clock, FIRST_PAUSE);
              executor.execute(connection);
            });
  }

  @PreDestroy
  void stop() {
    if (connection != null) {
      connection.stop();
    }
  }
}
