package org.kindred.adapter.woocommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;

/**
 * Lists the ids of all products that are shown. Whoever is missing here is removed by the host, so
 * a product must not slip through between two pages when others before it are deleted meanwhile:
 * pages overlap, and when two do not, the listing steps back. A cursor is {@code offset:last id}.
 */
final class ExistingProducts {

  private static final int OVERLAP = 10;
  private static final String FIELDS = "id,status,catalog_visibility,price";

  private ExistingProducts() {}

  static ProductIdPage fetch(WooCommerceApi api, @Nullable PageCursor after) {
    String[] place = after == null ? new String[] {"0", "0"} : after.value().split(":", -1);
    int offset = Integer.parseInt(place[0]);
    long lastSeen = Long.parseLong(place[1]);
    List<JsonFields> page = page(api, offset);
    if (offset > 0 && (page.isEmpty() || page.get(0).longInteger("id") > lastSeen)) {
      int back = Math.max(0, offset - WooPage.LARGEST);
      return new ProductIdPage(shown(page), cursor(back, back == 0 ? 0 : lastSeen));
    }
    if (page.size() < WooPage.LARGEST) {
      return new ProductIdPage(shown(page), null);
    }
    long last = page.get(page.size() - 1).longInteger("id");
    return new ProductIdPage(
        shown(page), cursor(offset + WooPage.LARGEST - OVERLAP, Math.max(last, lastSeen)));
  }

  private static PageCursor cursor(int offset, long lastSeen) {
    return new PageCursor(offset + ":" + lastSeen);
  }

  private static List<JsonFields> page(WooCommerceApi api, int offset) {
    return api.list(
            "products",
            Map.of(
                "status",
                "publish",
                "orderby",
                "id",
                "order",
                "asc",
                "per_page",
                String.valueOf(WooPage.LARGEST),
                "offset",
                String.valueOf(offset),
                "_fields",
                FIELDS))
        .entities();
  }

  private static List<ProductId> shown(List<JsonFields> page) {
    List<ProductId> ids = new ArrayList<>();
    for (JsonFields product : page) {
      if (ProductReader.isShown(product)) {
        ids.add(ProductReader.id(product));
      }
    }
    return ids;
  }
}
