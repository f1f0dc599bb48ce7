package org.kindred.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a WooCommerce shop without anything in it answers, as slowly as a test wants: enough to be
 * asked for its webhooks.
 */
final class SlowWooCommerce implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final AtomicInteger subscribed = new AtomicInteger();
  private final AtomicInteger subscribing = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile boolean refusing;
  private volatile boolean silent;

  SlowWooCommerce() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Nothing is answered from now on. */
  void fallSilent() {
    silent = true;
  }

  void speak() {
    silent = false;
  }

  /** Whether the credentials are good for nothing. */
  void refuses(boolean value) {
    refusing = value;
  }

  /** How many webhooks were made. */
  int subscribed() {
    return subscribed.get();
  }

  /** How many requests about webhooks were there at once at most. */
  int mostAtOnce() {
    return most.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean aboutWebhooks = exchange.getRequestURI().getPath().endsWith("/webhooks");
    if (aboutWebhooks) {
      most.accumulateAndGet(subscribing.incrementAndGet(), Math::max);
    }
    try {
      while (silent) {
        pause();
      }
      respond(exchange, aboutWebhooks && exchange.getRequestMethod().equals("POST"));
    } finally {
      if (aboutWebhooks) {
        subscribing.decrementAndGet();
      }
    }
  }

  private void respond(HttpExchange exchange, boolean subscribes) throws IOException {
    if (subscribes && !refusing) {
      subscribed.incrementAndGet();
    }
    byte[] body = (subscribes ? "{\"id\":1}" : "[]").getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("X-WP-TotalPages", "1");
    exchange.sendResponseHeaders(refusing ? 401 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    silent = false;
    server.stop(0);
    threads.shutdownNow();
  }
}
