package org.kindred.adapter.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A shop's REST interface on the loopback that answers what a test has told it. Close it. */
public final class StubShop implements AutoCloseable {

  /** One answer. */
  public record Answer(int status, Map<String, String> headers, String body) {

    public static Answer json(String body) {
      return new Answer(200, Map.of("Content-Type", "application/json"), body);
    }

    public static Answer json(String body, Map<String, String> headers) {
      Map<String, String> all = new HashMap<>(headers);
      all.put("Content-Type", "application/json");
      return new Answer(200, all, body);
    }

    public static Answer html(int status) {
      return new Answer(status, Map.of("Content-Type", "text/html"), "<html>maintenance</html>");
    }

    public static Answer status(int status, Map<String, String> headers) {
      return new Answer(status, headers, "");
    }
  }

  /** One request as it came. */
  public record Request(
      String method, String target, Map<String, List<String>> headers, String body) {}

  private final HttpServer server;
  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public StubShop() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where the shop is. */
  public URI baseUrl() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /**
   * Answers requests whose method and target (path and query) start so. Several answers to the same
   * start are given one after the other, the last one from then on. The longest start wins.
   */
  public StubShop on(String methodAndTarget, Answer... inTurn) {
    answers.computeIfAbsent(methodAndTarget, key -> new ArrayDeque<>()).addAll(List.of(inTurn));
    return this;
  }

  /** All requests so far, oldest first. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String target = exchange.getRequestURI().toString();
      requests.add(
          new Request(
              exchange.getRequestMethod(), target, Map.copyOf(exchange.getRequestHeaders()), body));
      Answer answer = next(exchange.getRequestMethod() + " " + target);
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized Answer next(String request) {
    String best = "";
    for (String start : answers.keySet()) {
      if (request.startsWith(start) && start.length() > best.length()) {
        best = start;
      }
    }
    Deque<Answer> queue = answers.getOrDefault(best, new ArrayDeque<>());
    Answer answer = queue.size() > 1 ? queue.poll() : queue.peek();
    return answer == null ? Answer.status(404, Map.of()) : answer;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
