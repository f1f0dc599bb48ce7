package org.kindred.core.dataimport;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.catalog.ProductDescription;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.shop.Shop;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * The products of a catalogue. The file is the shop's word at the moment its import was started; of
 * two lines about one product the later holds.
 */
final class ItemTarget implements ImportTarget {

  private final Catalog catalog;
  private final Shop shop;
  private final ImportJob job;
  private final List<ProductDescription> taken = new ArrayList<>();

  ItemTarget(Catalog catalog, Shop shop, ImportJob job) {
    this.catalog = catalog;
    this.shop = shop;
    this.job = job;
  }

  @Override
  public List<String> required() {
    return List.of("item", "title");
  }

  @Override
  public void add(long number, Fields line) {
    ProductId id = line.id("item", ProductId::new);
    Money price = line.money("price", shop.currency()).orElse(null);
    Integer stock = line.integer("stock").orElse(null);
    taken.add(
        new ProductDescription(
            id,
            line.text("title").orElse(id.value()),
            line.text("description").orElse(null),
            line.address("url").orElse(null),
            line.address("image_url").orElse(null),
            price,
            reducedFrom(line.money("regular_price", shop.currency()).orElse(null), price),
            categories(line),
            line.text("brand").orElse(null),
            stock != null && stock == 0 ? Availability.OUT_OF_STOCK : Availability.IN_STOCK,
            stock,
            // a microsecond is what the database tells apart, and less than a line takes to write
            job.startedAt().plus(number, ChronoUnit.MICROS),
            EventKey.of("import", job.id().toString(), Long.toString(number))));
  }

  @Override
  public void write() {
    catalog.describe(shop, taken);
    taken.clear();
  }

  private static List<String> categories(Fields line) {
    return line.text("category").stream()
        .flatMap(path -> Arrays.stream(path.split("\\|")))
        .map(String::strip)
        .filter(category -> !category.isEmpty())
        .toList();
  }

  /** Files often repeat the price of what is not on sale. */
  private static @Nullable Money reducedFrom(@Nullable Money regular, @Nullable Money price) {
    boolean isReduced =
        regular != null && price != null && regular.amount().compareTo(price.amount()) > 0;
    return isReduced ? regular : null;
  }
}
