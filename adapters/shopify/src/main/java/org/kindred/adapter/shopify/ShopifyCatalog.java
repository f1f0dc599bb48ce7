package org.kindred.adapter.shopify;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.catalog.CatalogPage;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.value.PageCursor;

/**
 * All visible products by a bulk operation: the shop writes them into a file, which costs nothing
 * of the rate limit, and the file is read stretch by stretch. If the operation fails, they are
 * asked for page by page instead. A cursor is {@code bulk:operation:offset} or {@code page:cursor}.
 */
final class ShopifyCatalog implements CatalogSource {

  private static final String BULK = "bulk:";
  private static final String PAGE = "page:";
  private static final int STRETCH = 1 << 20;
  private static final Duration POLL = Duration.ofSeconds(10);

  private static final String START =
      "mutation ($query: String!) {"
          + " bulkOperationRunQuery(query: $query, groupObjects: true) {"
          + " bulkOperation { id } userErrors { message } } }";
  private static final String EXPORT =
      "{ products(query: \""
          + ProductPages.VISIBLE
          + "\") { edges { node { "
          + GraphProductReader.FIELDS
          + " variants { edges { node { "
          + GraphProductReader.VARIANT_FIELDS
          + " } } } } } } }";
  private static final String STATUS =
      "query ($id: ID!) { node(id: $id) { ... on BulkOperation { status url } } }";

  private final ShopifyApi api;
  private final GraphProductReader reader;
  private final ProductPages pages;

  ShopifyCatalog(ShopifyApi api, GraphProductReader reader) {
    this.api = api;
    this.reader = reader;
    this.pages = new ProductPages(api);
  }

  @Override
  public CatalogPage fetchPage(@Nullable PageCursor after) {
    if (after == null) {
      return new CatalogPage(List.of(), new PageCursor(BULK + start() + ":0"));
    }
    if (after.value().startsWith(PAGE)) {
      return page(after.value().substring(PAGE.length()));
    }
    String[] place = after.value().substring(BULK.length()).split(":", -1);
    return stretch(place[0], Long.parseLong(place[1]));
  }

  private String start() {
    JsonObject variables = Json.createObjectBuilder().add("query", EXPORT).build();
    JsonFields result = api.query(START, variables).object("bulkOperationRunQuery");
    for (JsonFields error : result.objects("userErrors")) {
      throw new ShopUnavailableException(
          "the shop did not start the export: " + error.findText("message").orElse(""), POLL);
    }
    return ShopifyIds.number(result.object("bulkOperation"), "id");
  }

  private CatalogPage stretch(String operation, long offset) {
    JsonObject variables =
        Json.createObjectBuilder().add("id", ShopifyIds.global("BulkOperation", operation)).build();
    JsonFields state = api.query(STATUS, variables).findObject("node").orElse(null);
    String status = state == null ? "EXPIRED" : state.text("status");
    return switch (status) {
      case "CREATED", "RUNNING", "CANCELING" ->
          throw new ShopUnavailableException("the shop is still writing the export", POLL);
      case "COMPLETED" -> completed(operation, offset, state);
      default -> new CatalogPage(List.of(), new PageCursor(PAGE));
    };
  }

  /** An export of nothing has no file. */
  private CatalogPage completed(String operation, long offset, @Nullable JsonFields state) {
    URI file = state == null ? null : state.findUri("url").orElse(null);
    if (file == null) {
      return new CatalogPage(List.of(), null);
    }
    HttpResponse<byte[]> answer = api.download(file, offset, offset + STRETCH - 1);
    byte[] stretch = answer.body();
    boolean last;
    if (answer.statusCode() == 206) {
      last = total(answer) <= offset + stretch.length;
    } else {
      // the whole file came, because the server knows no ranges
      last = stretch.length - offset <= STRETCH;
      int from = Math.toIntExact(Math.min(offset, stretch.length));
      stretch = Arrays.copyOfRange(stretch, from, Math.min(stretch.length, from + STRETCH));
    }
    BulkFile read = BulkFile.read(stretch, last);
    return pageOf(
        read.products(),
        last ? null : new PageCursor(BULK + operation + ":" + (offset + read.length())));
  }

  /** Of {@code Content-Range: bytes 0-99/1234}. */
  private static long total(HttpResponse<byte[]> answer) {
    String range = answer.headers().firstValue("Content-Range").orElse("");
    String total = range.substring(range.lastIndexOf('/') + 1);
    if (!total.matches("[0-9]{1,18}")) {
      throw new MalformedPayloadException("the export does not say how long it is: " + range);
    }
    return Long.parseLong(total);
  }

  private CatalogPage page(String cursor) {
    ProductPages.Page page = pages.fetch(ProductPages.VISIBLE, cursor);
    String next = page.next();
    return pageOf(page.products(), next == null ? null : new PageCursor(PAGE + next));
  }

  private CatalogPage pageOf(List<ProductLines> entries, @Nullable PageCursor next) {
    List<CatalogProduct> shown = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (ProductLines entry : entries) {
      try {
        Translation.guarded(() -> reader.findShown(entry.product(), entry.variants()))
            .ifPresent(shown::add);
      } catch (MalformedPayloadException e) {
        rejected.add(entry.product().findId("id").orElse("a product") + ": " + e.getMessage());
      }
    }
    return new CatalogPage(shown, rejected, next);
  }
}
