package org.kindred.adapter.youzan;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.PlainText;
import org.kindred.adapter.support.ProductAddress;
import org.kindred.adapter.support.WebAddress;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/** Items: prices in fen, while trades tell yuan. */
final class YouzanItems {

  private final ProductAddress addresses;
  private final ShopConnection connection;

  YouzanItems(ShopConnection connection) {
    this.addresses = ProductAddress.of(connection, YouzanAdapterFactory.PRODUCT_PAGE);
    this.connection = connection;
  }

  /** The item, or empty when it is not on sale. */
  Optional<CatalogProduct> read(JsonFields item, Instant asOf) {
    if (!item.findFlag("is_listing").orElse(true)) {
      return Optional.empty();
    }
    String id = item.id("item_id");
    int left = item.integer("quantity");
    return Optional.of(
        CatalogProduct.builder(
                new ProductId(id),
                item.text("title"),
                addresses.of(id, item.findText("alias").orElse(id)),
                Money.ofMinor(item.longInteger("price"), connection.currency()),
                asOf)
            .description(item.findText("desc").map(PlainText::ofHtml).orElse(null))
            .imageUrl(image(item))
            .availability(left > 0 ? Availability.IN_STOCK : Availability.OUT_OF_STOCK)
            .stockQuantity(left)
            .build());
  }

  private static @Nullable URI image(JsonFields item) {
    return item.objects("item_imgs").stream()
        .map(image -> image.findText("url"))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> item.findText("image"))
        .map(WebAddress::parse)
        .orElse(null);
  }
}
