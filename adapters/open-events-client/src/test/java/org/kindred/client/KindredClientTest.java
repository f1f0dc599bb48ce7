package org.kindred.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.adapter.support.OpenEvents;

class KindredClientTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String SHOP = "/kindred/api/v1/shops/11111111-2222-3333-4444-555555555555";

  private final FakeKindred server = new FakeKindred();
  private final KindredClient client = client(server.address());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void sendShouldSignTheBodyByteForByte() {
    client.send(view("v-1"));

    FakeKindred.Request request = server.requests().get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.uri()).hasToString(SHOP + "/webhooks");
    assertThat(request.header("Content-type")).isEqualTo("application/json");
    assertThat(request.header("X-kindred-signature"))
        .isEqualTo(new Signer("secret").sign(request.body()));
    assertThat(OpenEvents.read(request.bytes())).hasSize(1);
  }

  @Test
  void signShouldBeHmacSha256() {
    // printf 'item\ttitle\n' | openssl dgst -sha256 -hmac secret
    assertThat(new Signer("secret").sign("item\ttitle\n"))
        .isEqualTo("sha256=a8b6c9b73953e889e6b7a902f6e4f96201bc22eeb10f720b8ea7a261ab11abba");
  }

  @Test
  void sendShouldKeepTheOrderOverSeveralRequests() {
    List<OpenEvent> events = IntStream.range(0, 450).mapToObj(i -> view("view-" + i)).toList();

    client.send(events);

    List<String> sent = new ArrayList<>();
    for (FakeKindred.Request request : server.requests()) {
      OpenEvents.read(request.bytes()).forEach(event -> sent.add(event.eventId()));
    }
    assertThat(server.requests()).hasSize(3);
    assertThat(sent)
        .containsExactlyElementsOf(IntStream.range(0, 450).mapToObj(i -> "view-" + i).toList());
  }

  @Test
  void sendShouldAskAgainWhileTheServerSaysLater() {
    server.answeringLater(503, "0").answeringLater(429, "0");

    client.send(view("v-1"));

    assertThat(server.requests()).hasSize(3);
    assertThat(server.requests().get(2).body()).isEqualTo(server.requests().get(0).body());
  }

  @Test
  void sendShouldGiveUpAfterTheLastAttempt() {
    for (int i = 0; i < 10; i++) {
      server.answeringLater(503, "0");
    }

    assertThatThrownBy(() -> client.send(view("v-1")))
        .isInstanceOf(KindredUnavailableException.class)
        .hasMessage("the server answered 503: too busy");
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void sendShouldNotAskAgainWhenItIsRefused() {
    server.answering(401, "{\"title\":\"No\",\"detail\":\"wrong signature\"}");

    assertThatThrownBy(() -> client.send(view("v-1")))
        .isInstanceOfSatisfying(
            KindredRefusedException.class, e -> assertThat(e.status()).isEqualTo(401))
        .hasMessage("the server answered 401: wrong signature");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void sendShouldNameTheReasonWhenTheServerCannotBeReached() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    assertThatThrownBy(() -> client(URI.create("http://127.0.0.1:" + port)).send(view("v-1")))
        .isInstanceOf(KindredUnavailableException.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void sendShouldTellWhatAnUnexpectedAnswerBegan() {
    server.answering(404, "<html>not here</html>");

    assertThatThrownBy(() -> client.send(view("v-1")))
        .hasMessage("the server answered 404: <html>not here</html>");
  }

  @Test
  void startImportShouldSendTheFileAsItIsWithItsNameAndSignature(@TempDir Path folder)
      throws IOException {
    server.answering(202, "{\"id\":\"42\"}");
    Path file =
        Files.writeString(folder.resolve("mein Katalog 1.tsv"), "item\ttitle\na\t\uD83D\uDCA1\n");

    String id = client.startImport(ImportKind.ITEMS, file);

    FakeKindred.Request request = server.requests().get(0);
    assertThat(id).isEqualTo("42");
    assertThat(request.uri()).hasToString(SHOP + "/imports/items?name=mein%20Katalog%201.tsv");
    assertThat(request.bytes()).isEqualTo(Files.readAllBytes(file));
    assertThat(request.header("X-kindred-signature"))
        .isEqualTo(new Signer("secret").sign(Files.readAllBytes(file)));
  }

  @Test
  void importStatusShouldSignTimeAndPath() {
    server.answering(200, status("RUNNING", 10));

    ImportStatus status = client.importStatus("42");

    FakeKindred.Request request = server.requests().get(0);
    assertThat(request.header("X-kindred-timestamp")).isEqualTo("1772359200");
    assertThat(request.header("X-kindred-signature"))
        .isEqualTo(new Signer("secret").sign("1772359200.GET " + SHOP + "/imports/42"));
    assertThat(status)
        .isEqualTo(
            new ImportStatus(
                "42",
                "i.tsv",
                ImportStatus.State.RUNNING,
                10,
                9,
                1,
                null,
                List.of(new ImportStatus.Rejected(3, "item is missing"))));
  }

  @Test
  void awaitImportShouldTellWhatIsNewUntilTheEnd() {
    server
        .answering(200, status("WAITING", 0))
        .answering(200, status("RUNNING", 10))
        .answering(200, status("RUNNING", 10))
        .answering(200, status("COMPLETED", 20));
    List<Long> told = new ArrayList<>();

    ImportStatus end = client.awaitImport("42", status -> told.add(status.linesRead()));

    assertThat(end.state()).isEqualTo(ImportStatus.State.COMPLETED);
    assertThat(told).containsExactly(0L, 10L, 20L);
  }

  static String status(String state, long read) {
    return """
        {"id":"42","kind":"ITEMS","name":"i.tsv","state":"%s","linesRead":%d,"linesAccepted":9,
         "linesRejected":1,"startedAt":"2026-03-01T10:00:00Z",
         "firstRejected":[{"number":3,"reason":"item is missing"}]}"""
        .formatted(state, read);
  }

  private static OpenEvent view(String id) {
    return OpenEvent.builder(EventType.PRODUCT_VIEWED, id, NOW)
        .visitor("v")
        .product("lamp")
        .build();
  }

  private static KindredClient client(URI address) {
    return KindredClient.builder(address, "11111111-2222-3333-4444-555555555555", "secret")
        .attempts(4)
        .firstPause(Duration.ofMillis(1))
        .pollInterval(Duration.ofMillis(1))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }
}
