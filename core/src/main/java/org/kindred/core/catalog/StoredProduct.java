package org.kindred.core.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * A row of {@code product}. Description, stock and removal each keep the time of their newest word,
 * so that words may come in any order and any number.
 */
@Entity
@Table(name = "product")
class StoredProduct {

  private static final String PATH_SEPARATOR = "|";
  private static final int MAX_NAME = 500;
  private static final int MAX_DESCRIPTION = 4000;
  private static final int MAX_URL = 2000;
  private static final int MAX_PATH = 1000;
  private static final int MAX_BRAND = 200;

  @Id private long id;

  @Column(name = "shop_id")
  private long shopId;

  @Column(name = "product_id")
  private String productId;

  private String name;
  private @Nullable String description;
  private @Nullable String url;

  @Column(name = "image_url")
  private @Nullable String imageUrl;

  @Column(name = "price_amount", precision = 19, scale = 4)
  private @Nullable BigDecimal priceAmount;

  @Column(name = "price_currency")
  private @Nullable String priceCurrency;

  @Column(name = "regular_price_amount", precision = 19, scale = 4)
  private @Nullable BigDecimal regularPriceAmount;

  @Column(name = "category_path")
  private String categoryPath;

  private @Nullable String brand;

  @Enumerated(EnumType.STRING)
  private Availability availability;

  @Column(name = "stock_quantity")
  private @Nullable Integer stockQuantity;

  @Column(name = "described_at")
  private @Nullable Instant describedAt;

  @Column(name = "described_by")
  private byte @Nullable [] describedBy;

  @Column(name = "stock_at")
  private @Nullable Instant stockAt;

  @Column(name = "stock_by")
  private byte @Nullable [] stockBy;

  @Column(name = "removed_at")
  private @Nullable Instant removedAt;

  @Column(name = "first_seen_at")
  private Instant firstSeenAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected StoredProduct() {}

  StoredProduct(long shopId, ProductId productId, Instant firstSeenAt) {
    this.id = TimeOrderedIds.next();
    this.shopId = shopId;
    this.productId = productId.value();
    this.name = productId.value();
    this.categoryPath = "";
    this.availability = Availability.IN_STOCK;
    this.firstSeenAt = firstSeenAt;
  }

  ProductId productId() {
    return new ProductId(productId);
  }

  void describe(ProductDescription word) {
    if (word.stockQuantity() != null) {
      setStock(word.stockQuantity(), word.at(), word.by());
    }
    if (!isNewer(word.at(), word.by(), describedAt, describedBy)) {
      return;
    }
    describedAt = micros(word.at());
    describedBy = word.by().bytes();
    name = cut(word.name(), MAX_NAME);
    description = word.description() == null ? null : cut(word.description(), MAX_DESCRIPTION);
    url = word.url() == null ? null : fitting(word.url());
    imageUrl = word.imageUrl() == null ? null : fitting(word.imageUrl());
    Money price = word.price();
    priceAmount = price == null ? null : price.amount();
    priceCurrency = price == null ? null : price.currency().getCurrencyCode();
    Money regular = word.regularPrice();
    regularPriceAmount = regular == null ? null : regular.amount();
    categoryPath = cut(String.join(PATH_SEPARATOR, word.categoryPath()), MAX_PATH);
    brand = word.brand() == null ? null : cut(word.brand(), MAX_BRAND);
    availability = word.availability();
  }

  void setStock(int quantity, Instant at, EventKey by) {
    if (isNewer(at, by, stockAt, stockBy)) {
      stockAt = micros(at);
      stockBy = by.bytes();
      stockQuantity = quantity;
    }
  }

  void remove(Instant at) {
    if (removedAt == null || micros(at).isAfter(removedAt)) {
      removedAt = micros(at);
    }
  }

  /** Whether it was described and not removed since. */
  boolean isListed() {
    return describedAt != null && (removedAt == null || describedAt.isAfter(removedAt));
  }

  Product toProduct() {
    return new Product(
        productId(),
        name,
        description,
        WebAddress.parse(url),
        WebAddress.parse(imageUrl),
        money(priceAmount),
        money(regularPriceAmount),
        categoryPath.isEmpty() ? List.of() : shared(categoryPath.split("\\|")),
        brand == null ? null : brand.intern(),
        currentAvailability(),
        stockQuantity,
        firstSeenAt);
  }

  /** The same few categories stand in a whole catalogue, which is held in memory. */
  private static List<String> shared(String[] categories) {
    return Arrays.stream(categories).map(String::intern).toList();
  }

  /**
   * The newer of description and stock level decides; a shop that takes backorders counts below
   * zero.
   */
  private Availability currentAvailability() {
    boolean stockIsNewer = stockAt != null && describedAt != null && stockAt.isAfter(describedAt);
    if (availability == Availability.DISCONTINUED || !stockIsNewer || stockQuantity == null) {
      return availability;
    }
    if (stockQuantity == 0) {
      return Availability.OUT_OF_STOCK;
    }
    return stockQuantity > 0 ? Availability.IN_STOCK : availability;
  }

  private @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null || priceCurrency == null
        ? null
        : new Money(amount, Currency.getInstance(priceCurrency));
  }

  private static boolean isNewer(
      Instant at, EventKey by, @Nullable Instant knownAt, byte @Nullable [] knownBy) {
    if (knownAt == null || knownBy == null) {
      return true;
    }
    int order = micros(at).compareTo(knownAt);
    return order > 0 || (order == 0 && by.compareTo(EventKey.ofBytes(knownBy)) > 0);
  }

  /** What the database keeps of an instant. */
  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /** An address is useless when it is cut. */
  private static @Nullable String fitting(URI address) {
    String text = address.toString();
    return text.length() <= MAX_URL ? text : null;
  }
}
