package org.kindred.adapter.medusa;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.Rejections;
import org.kindred.spi.catalog.CatalogPage;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.value.PageCursor;

/** The whole catalogue through the Admin API. */
record MedusaCatalog(MedusaPages pages, MedusaProducts products, Clock clock)
    implements CatalogSource {

  /** What one answer holds; each product comes with all its variants. */
  static final int PAGE_SIZE = 50;

  MedusaCatalog(MedusaApi api, MedusaProducts products, Clock clock) {
    this(new MedusaPages(api, PAGE_SIZE), products, clock);
  }

  @Override
  public CatalogPage fetchPage(@Nullable PageCursor after) {
    Instant asOf = clock.instant();
    MedusaPages.Page page = pages.page("products", MedusaProducts.FIELDS, "", after);
    Rejections<CatalogProduct> read =
        Rejections.reading(
            page.items(), "id", product -> products.find(product, asOf).stream().toList());
    return new CatalogPage(read.made(), read.rejected(), page.next());
  }
}
