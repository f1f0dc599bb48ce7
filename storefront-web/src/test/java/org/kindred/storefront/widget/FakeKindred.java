package org.kindred.storefront.widget;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The doors that a browser sees, on an origin of their own; answers what a test wants. */
final class FakeKindred implements AutoCloseable {

  private static final String JSON = "application/json";

  /** Queries of requests for recommendations. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** Bodies of beacons. */
  final List<String> beacons = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile int status = 200;
  private volatile String answer = Answers.slate("s1", 8);
  private volatile long delayMillis;
  private volatile long lateMillis;
  private volatile String late = "";

  FakeKindred() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] script = WidgetScript.load().bytes(false);
    server.createContext(
        "/kindred/widget.js", exchange -> send(exchange, 200, "text/javascript", script));
    server.createContext("/kindred/api/v1/shops/", this::serveDoor);
    server.setExecutor(threads);
    server.start();
  }

  URI scriptUrl() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/kindred/widget.js");
  }

  void answers(String json) {
    answers(200, json);
  }

  void answers(int newStatus, String body) {
    status = newStatus;
    answer = body;
  }

  void answersAfter(long millis) {
    delayMillis = millis;
  }

  /** Requests whose query has this have to wait longer. Requests at once arrive in any order. */
  void answersLate(String part, long millis) {
    late = part;
    lateMillis = millis;
  }

  private void serveDoor(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith("/events")) {
      beacons.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      send(exchange, 204, JSON, new byte[0]);
      return;
    }
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    asked.add(query);
    sleep(query.contains(late) ? Math.max(lateMillis, delayMillis) : delayMillis);
    send(exchange, status, JSON, answer.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
