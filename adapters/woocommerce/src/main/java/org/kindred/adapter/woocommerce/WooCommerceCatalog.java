package org.kindred.adapter.woocommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.catalog.CatalogPage;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.value.PageCursor;

/** All published products, oldest first, so that what is added meanwhile comes last. */
final class WooCommerceCatalog implements CatalogSource {

  private final WooCommerceApi api;
  private final ProductReader products;

  WooCommerceCatalog(WooCommerceApi api, ProductReader products) {
    this.api = api;
    this.products = products;
  }

  @Override
  public CatalogPage fetchPage(@Nullable PageCursor after) {
    int number = PageNumber.of(after);
    WooPage page =
        api.list(
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
                "page",
                String.valueOf(number),
                "_fields",
                ProductReader.FIELDS));
    List<CatalogProduct> shown = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (JsonFields product : page.entities()) {
      try {
        Translation.guarded(() -> products.findShown(product)).ifPresent(shown::add);
      } catch (MalformedPayloadException e) {
        rejected.add(
            "product " + product.findId("id").orElse("without id") + ": " + e.getMessage());
      }
    }
    boolean more = page.hasNext(number, WooPage.LARGEST);
    return new CatalogPage(shown, rejected, more ? PageNumber.cursor(number + 1) : null);
  }
}
