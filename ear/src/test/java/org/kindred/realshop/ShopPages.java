package org.kindred.realshop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The storefront that a headless shop leaves to others: a home page and a page for each product,
 * with the snippet as Kindred's connect page gives it. Close it, or it stays.
 */
final class ShopPages implements AutoCloseable {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8"><title>%1$s</title>
      <style>body { font: 16px/1.5 sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem }</style>
      <h1>%1$s</h1>
      <script>
        window.kindred ??= { queue: [] };
        window.kindred.queue.push((kindred) => { kindred.consent('GRANTED'); %2$s });
      </script>
      %3$s
      """;

  private final HttpServer server;
  private volatile Map<String, String> products = Map.of();
  private volatile String snippet = "";

  ShopPages() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * From now on there are product pages, with Kindred in them.
   *
   * @param ids of products, by the last part of their pages' addresses
   * @param html what the connect page says to paste into product pages
   */
  void furnish(Map<String, String> ids, String html) {
    products = Map.copyOf(ids);
    snippet = html;
  }

  /** The address of a page; the empty path is the home page. */
  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String product = products.get(name);
    if (product == null && !path.equals("/")) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    byte[] page =
        (product == null ? page("The shop", "", snippet) : productPage(name, product))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, page.length);
    try (exchange) {
      exchange.getResponseBody().write(page);
    }
  }

  private String productPage(String name, String product) {
    String view =
        "kindred.track({ type: 'VIEW', productId: '" + product + "', dwellMillis: 12000 });";
    return page(name, view, snippet.replace(" placement=", " seed=\"" + product + "\" placement="));
  }

  private static String page(String title, String script, String recommendations) {
    return PAGE.formatted(title, script, recommendations);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
