package org.kindred.adapter.shopify;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;

/** Products page by page, for what a search selects. */
final class ProductPages {

  /** The search for what shoppers can see. */
  static final String VISIBLE = "status:active AND published_status:published";

  private static final int AT_MOST = 50;
  private static final String QUERY =
      "query ($first: Int!, $after: String, $query: String) {"
          + " products(first: $first, after: $after, query: $query, sortKey: ID) {"
          + " pageInfo { hasNextPage endCursor } nodes { "
          + GraphProductReader.FIELDS
          + " variants(first: 50) { nodes { "
          + GraphProductReader.VARIANT_FIELDS
          + " } } } } }";

  private final ShopifyApi api;

  ProductPages(ShopifyApi api) {
    this.api = api;
  }

  /**
   * One page.
   *
   * @param next where the next page starts, or null after the last one
   */
  record Page(List<ProductLines> products, @Nullable String next) {}

  /**
   * Fetches a page.
   *
   * @param after the empty text for the first one
   */
  Page fetch(String search, String after) {
    JsonObjectBuilder variables = Json.createObjectBuilder().add("query", search);
    if (!after.isEmpty()) {
      variables.add("after", after);
    }
    JsonFields products = api.queryPage(QUERY, variables.build(), AT_MOST).object("products");
    List<ProductLines> found =
        products.objects("nodes").stream()
            .map(one -> new ProductLines(one, one.object("variants").objects("nodes")))
            .toList();
    return new Page(found, next(products));
  }

  /** The end of a connection that has a next page, or null. */
  static @Nullable String next(JsonFields connection) {
    JsonFields info = connection.object("pageInfo");
    return info.findFlag("hasNextPage").orElse(false) ? info.text("endCursor") : null;
  }
}
