package org.kindred.adapter.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ProductRemoved;
import org.kindred.spi.value.ProductId;

/**
 * Events about products with ids that are the same wherever the state was read: in a webhook, in an
 * import or while reconciling. Stateless.
 */
public final class ProductEvents {

  private static final int MARK_DIGITS = 16;

  private ProductEvents() {}

  /**
   * The id holds a mark of the content, because platforms change stock and prices without touching
   * the time of change.
   */
  public static ProductChanged changed(CatalogProduct product) {
    return new ProductChanged(
        "product-changed:"
            + product.id().value()
            + ":"
            + product.updatedAt()
            + ":"
            + mark(product.toString()),
        product.updatedAt(),
        product);
  }

  /** A product that is not to be shown since the given time. */
  public static ProductRemoved removed(ProductId id, Instant since) {
    return new ProductRemoved("product-removed:" + id.value() + ":" + since, since, id);
  }

  private static String mark(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, MARK_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
