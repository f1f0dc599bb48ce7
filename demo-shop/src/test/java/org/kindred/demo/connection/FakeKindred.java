package org.kindred.demo.connection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.kindred.demo.settings.ShopAccess;

/** Kindred's doors on a free port; takes what is signed right, unless told to answer otherwise. */
final class FakeKindred implements AutoCloseable {

  static final ShopAccess ACCESS = new ShopAccess("shop-1", "secret");
  private static final String DOORS = "/kindred/api/v1/shops/shop-1";

  private final Signature signature = new Signature(ACCESS.signingSecret());
  private final HttpServer server;
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final List<JsonObject> events = new ArrayList<>();
  private final Map<String, String> imports = new ConcurrentHashMap<>();
  private int refused;

  FakeKindred() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI origin() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Answers the next requests with these states, then as usual. */
  synchronized void answerNext(Integer... states) {
    answers.addAll(List.of(states));
  }

  synchronized List<JsonObject> events() {
    return List.copyOf(events);
  }

  synchronized int refused() {
    return refused;
  }

  /** The unpacked files by their kind, without repeats. */
  Map<String, String> imports() {
    return imports;
  }

  /** The lines of a file that was taken. */
  Stream<String> lines(String kind) {
    return imports.getOrDefault(kind, "").lines();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Integer state = answers.poll();
    if (state != null) {
      refused++;
      reply(exchange, state, "{}");
    } else if (exchange.getRequestURI().getPath().equals("/health/ready")) {
      reply(exchange, 200, "{}");
    } else if (!signatureOf(exchange, body)
        .equals(exchange.getRequestHeaders().getFirst("X-Kindred-Signature"))) {
      reply(exchange, 401, "{}");
    } else {
      take(exchange, body);
    }
  }

  private void take(HttpExchange exchange, byte[] body) throws IOException {
    String door = exchange.getRequestURI().getPath().substring(DOORS.length());
    if (door.equals("/webhooks")) {
      try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
        events.addAll(reader.readObject().getJsonArray("events").getValuesAs(JsonObject.class));
      }
      reply(exchange, 200, "");
    } else if (exchange.getRequestMethod().equals("POST")) {
      try (GZIPInputStream file = new GZIPInputStream(new ByteArrayInputStream(body))) {
        String content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        imports.put(door.replace("/imports/", ""), content);
      }
      reply(exchange, 202, "{\"id\":\"" + imports.size() + "\"}");
    } else {
      reply(exchange, 200, "{\"state\":\"COMPLETED\",\"linesRead\":3}");
    }
  }

  private String signatureOf(HttpExchange exchange, byte[] body) {
    if (exchange.getRequestMethod().equals("POST")) {
      return signature.ofBody(body);
    }
    String time = exchange.getRequestHeaders().getFirst("X-Kindred-Timestamp");
    return signature.ofGet(Long.parseLong(time), exchange.getRequestURI().getRawPath());
  }

  private static void reply(HttpExchange exchange, int state, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(state, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
