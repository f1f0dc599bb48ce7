package org.kindred.core.intake;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.TestDatabase;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.testing.TemporaryFolder;
import org.kindred.core.testing.TestApplication;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.VisitorKey;
import org.kindred.spi.webhook.WebhookDelivery;

/**
 * Measures the intake inside one process, without HTTP, against plain batched JDBC inserts into the
 * same tables of the same database in the same run: one connection, batches of 500, a commit every
 * 1,000 rows. Arguments: deliveries, requests in flight, deliveries a batch, bytes a delivery has
 * at least; by default 20,000, 64, 0 (as many as are best for the database) and 0. Every answer of
 * the intake is one committed delivery or beacon with one event. On the embedded database in a
 * file, whose commits are on disk when they return, and on MariaDB.
 */
public final class IntakeBenchmark {

  private static final int BATCH = 500;
  private static final int COMMIT = 1_000;
  private static final int VISITORS = 2_000;
  private static final int PRODUCTS = 1_000;

  /** They check signatures and read; none of them waits for the database. */
  private static final int REQUEST_THREADS = 4;

  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final TestApplication application;
  private final SigningShop shop;
  private final int inFlight;
  private final int bytes;

  private IntakeBenchmark(PrintStream out, TestApplication application, int inFlight, int bytes) {
    this.out = out;
    this.application = application;
    this.shop = new SigningShop(application);
    this.inFlight = inFlight;
    this.bytes = bytes;
  }

  /** Runs the benchmark and prints its figures. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    int deliveries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int inFlight = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64;
    String batch = arguments.length > 2 ? arguments[2] : "0";
    int bytes = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
    for (DatabaseKind kind : DatabaseKind.values()) {
      try (TemporaryFolder folder = TemporaryFolder.named("kindred-benchmark");
          TestDatabase database =
              kind == DatabaseKind.EMBEDDED
                  ? TestDatabase.inFile(folder.path().resolve("kindred"))
                  : new TestDatabase(kind);
          TestApplication application =
              new TestApplication(folder.path(), database).with("kindred.intake.batch", batch)) {
        IntakeBenchmark benchmark = new IntakeBenchmark(System.out, application, inFlight, bytes);
        benchmark.run(kind + ", warming up", Math.max(1, deliveries / 4));
        benchmark.run(kind + ", measured", deliveries);
      }
    }
    System.exit(0);
  }

  private void run(String name, int count) throws Exception {
    double rawRows = insertedRawRows(count);
    double interactionRows = insertedInteractionRows(count);
    double accepted = accepted(name, count);
    double processed = processed(count);
    double reported = reported(name, count);
    out.printf(
        "  %s: plain inserts %.0f raw_delivery/s, %.0f interaction/s%n"
            + "    accepted  %.0f/s = %.2f of plain inserts%n"
            + "    processed %.0f/s = %.2f of plain inserts%n"
            + "    beacons   %.0f/s = %.2f of plain inserts%n",
        name,
        rawRows,
        interactionRows,
        accepted,
        accepted / rawRows,
        processed,
        processed / interactionRows,
        reported,
        reported / interactionRows);
  }

  private double accepted(String name, int count) throws Exception {
    List<WebhookDelivery> signed = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      signed.add(
          shop.signed(SigningShop.SECRET, body(name + i, "v" + i % VISITORS, "p" + i % PRODUCTS)));
    }
    WebhookIntake intake = application.get(WebhookIntake.class);
    return perSecond(count, index -> intake.accept(shop.shop().key(), signed.get(index)));
  }

  private double processed(int count) {
    long before = recorded();
    DeliveryProcessor processor = application.get(DeliveryProcessor.class);
    long begin = System.nanoTime();
    processor.wake(shop.shop());
    while (processor.processNext()) {
      processor.wake(shop.shop());
    }
    double rate = count / seconds(begin);
    require(recorded() - before == count, "every event is applied");
    return rate;
  }

  private double reported(String name, int count) throws Exception {
    long before = recorded();
    BrowserEventIntake intake = application.get(BrowserEventIntake.class);
    double rate = perSecond(count, index -> intake.accept(shop.shop().key(), beacon(name, index)));
    require(recorded() - before == count, "every beacon is recorded");
    return rate;
  }

  private BrowserEventBatch beacon(String name, int index) {
    BrowserEvent view =
        new BrowserEvent(
            name + index,
            InteractionType.VIEW,
            new ProductId("p" + index % PRODUCTS),
            application.clock().instant(),
            null,
            null,
            null,
            null,
            null);
    return new BrowserEventBatch(
        new VisitorKey("v" + index % VISITORS), Consent.GRANTED, "", List.of(view));
  }

  private String body(String event, String visitor, String product) {
    String body = "{\"events\":[" + SigningShop.view(event, visitor, product) + "]}";
    return body + " ".repeat(Math.max(0, bytes - body.length()));
  }

  /** Sends so many, never more at once than are to be in flight, as request threads do. */
  private double perSecond(int count, IntFunction<CompletionStage<?>> door) throws Exception {
    ExecutorService requests = Executors.newFixedThreadPool(REQUEST_THREADS);
    AtomicInteger next = new AtomicInteger();
    CountDownLatch answered = new CountDownLatch(count);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    Runnable sender =
        new Runnable() {
          @Override
          public void run() {
            int index = next.getAndIncrement();
            if (index < count) {
              door.apply(index).whenCompleteAsync((answer, failure) -> answered(failure), requests);
            }
          }

          private void answered(@Nullable Throwable failure) {
            if (failure != null) {
              failures.add(failure);
            }
            answered.countDown();
            run();
          }
        };
    long begin = System.nanoTime();
    for (int i = 0; i < inFlight; i++) {
      requests.execute(sender);
    }
    answered.await();
    double rate = count / seconds(begin);
    requests.shutdown();
    require(failures.isEmpty(), "every request is taken: " + failures.peek());
    return rate;
  }

  private double insertedRawRows(int count) throws SQLException {
    byte[] body = body("e", "v", "p").getBytes(StandardCharsets.UTF_8);
    return inserted(
        count,
        "insert into raw_delivery (id, shop_id, delivery_key, topic, method, path, query, headers,"
            + " body, received_at, state, attempts, due_at)"
            + " values (?, 0, ?, 'product.viewed', 'POST', '', '', ?, ?, ?, 'APPLIED', 0, ?)",
        (statement, key, now) -> {
          statement.setObject(1, TimeOrderedIds.next());
          statement.setObject(2, key);
          statement.setObject(
              3, "Content-Type:application/json\nX-Kindred-Signature:" + "0".repeat(71));
          statement.setObject(4, body);
          statement.setObject(5, now);
          statement.setObject(6, now);
        });
  }

  private double insertedInteractionRows(int count) throws SQLException {
    return inserted(
        count,
        "insert into interaction (id, shop_id, event_key, visitor_id, type, product_id, quantity,"
            + " occurred_at, received_at) values (?, 0, ?, ?, 'VIEW', ?, 1, ?, ?)",
        (statement, key, now) -> {
          long id = TimeOrderedIds.next();
          statement.setObject(1, id);
          statement.setObject(2, key);
          statement.setObject(3, id % VISITORS);
          statement.setObject(4, "p" + id % PRODUCTS);
          statement.setObject(5, now);
          statement.setObject(6, now);
        });
  }

  private interface Row {
    void bind(PreparedStatement statement, byte[] key, LocalDateTime now) throws SQLException;
  }

  private double inserted(int count, String sql, Row row) throws SQLException {
    LocalDateTime now = LocalDateTime.ofInstant(application.clock().instant(), ZoneOffset.UTC);
    long begin = System.nanoTime();
    try (Connection connection = application.database().dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      connection.setAutoCommit(false);
      for (int i = 1; i <= count; i++) {
        row.bind(statement, EventKey.of(sql, Long.toString(TimeOrderedIds.next())).bytes(), now);
        statement.addBatch();
        if (i % BATCH == 0 || i == count) {
          statement.executeBatch();
        }
        if (i % COMMIT == 0 || i == count) {
          connection.commit();
        }
      }
      connection.setAutoCommit(true);
    }
    return count / seconds(begin);
  }

  private long recorded() {
    return application.get(InteractionLog.class).count(shop.shop().key());
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / NANOS;
  }

  private static void require(boolean held, String what) {
    if (!held) {
      throw new IllegalStateException("not so: " + what);
    }
  }
}
