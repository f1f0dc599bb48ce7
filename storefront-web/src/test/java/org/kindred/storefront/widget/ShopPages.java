package org.kindred.storefront.widget;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A shop's server: one page that a test writes, any other page, and images. */
final class ShopPages implements AutoCloseable {

  private static final String IMAGE =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"200\">"
          + "<rect width=\"300\" height=\"200\" fill=\"teal\"/></svg>";

  private final HttpServer server;
  private volatile String page = "";

  ShopPages() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> send(exchange, "text/html", "<p>Another page"));
    server.createContext("/page", exchange -> send(exchange, "text/html", page));
    server.createContext("/image/", exchange -> send(exchange, "image/svg+xml", IMAGE));
    server.start();
  }

  URI url(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  void write(String html) {
    page = html;
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
