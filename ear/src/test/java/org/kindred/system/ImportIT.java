package org.kindred.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.client.ImportKind;
import org.kindred.client.ImportStatus;
import org.kindred.client.KindredClient;
import org.kindred.client.KindredRefusedException;

/** Files through the signed door, into a server that may go down at any moment. */
class ImportIT {

  private static final int LINES = 100_000;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @TempDir static Path folder;
  private static KindredServer server;
  private static KindredClient shop;

  @BeforeAll
  static void start() {
    server = KindredServer.named("imports").with("KINDRED_IMPORT_LINES_AT_ONCE", "1000").start();
    shop = client(KindredServer.SIGNING_SECRET, Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void importShouldGoOnBehindTheLastCommittedLineAfterKillNine() throws IOException {
    String id = shop.startImport(ImportKind.EVENTS, history());
    Eventually.within(
        LIMIT, "some lines are committed", () -> shop.importStatus(id).linesRead() > 2_000);
    server.kill();

    server.start();
    ImportStatus end = shop.awaitImport(id, status -> {});

    assertThat(end.state()).isEqualTo(ImportStatus.State.COMPLETED);
    assertThat(end.linesRead()).isEqualTo(LINES + 1);
    assertThat(end.linesAccepted()).isEqualTo(LINES);
    assertThat(end.firstRejected())
        .singleElement()
        .satisfies(line -> assertThat(line.number()).isEqualTo(2))
        .satisfies(line -> assertThat(line.reason()).contains("got \"dance\""));
    assertThat(server.data().resolve("imports")).isEmptyDirectory();
  }

  @Test
  void startShouldTakeNothingThatTheShopHasNotSigned() throws Exception {
    HttpResponse<String> refused =
        new OpenEventsClient(server, "another secret")
            .post("/imports/items?name=i.tsv", Files.readAllBytes(items()));

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(
            new OpenEventsClient(server)
                .post("/imports/orders", Files.readAllBytes(items()))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void progressShouldBeToldToTheShopOnly() throws Exception {
    String id = shop.startImport(ImportKind.ITEMS, items());

    assertThat(shop.awaitImport(id, status -> {}).linesAccepted()).isEqualTo(1);
    assertThat(server.get(server.door("/imports/" + id)).statusCode()).isEqualTo(401);
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6));
    KindredClient replayed = client(KindredServer.SIGNING_SECRET, late);
    assertThatThrownBy(() -> replayed.importStatus(id))
        .isInstanceOfSatisfying(
            KindredRefusedException.class, e -> assertThat(e.status()).isEqualTo(401));
    assertThatThrownBy(() -> shop.importStatus("1"))
        .isInstanceOfSatisfying(
            KindredRefusedException.class, e -> assertThat(e.status()).isEqualTo(404));
  }

  private static KindredClient client(String secret, Clock clock) {
    return KindredClient.builder(server.url(""), server.shopKey.toString(), secret)
        .clock(clock)
        .build();
  }

  private static Path items() throws IOException {
    return Files.writeString(folder.resolve("items.tsv"), "item\ttitle\nlamp\tLamp\n");
  }

  private static Path history() throws IOException {
    StringBuilder lines = new StringBuilder("user\titem\tts\tevent\nc\tp\t1\tdance\n");
    for (int i = 0; i < LINES; i++) {
      lines.append("customer-").append(i / 10).append("\tproduct-").append(i * 31L % 997);
      lines.append('\t').append(1_770_000_000L + i).append("\tview\n");
    }
    Path file = folder.resolve("history.tsv.gz");
    try (OutputStream target = new GZIPOutputStream(Files.newOutputStream(file))) {
      target.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
