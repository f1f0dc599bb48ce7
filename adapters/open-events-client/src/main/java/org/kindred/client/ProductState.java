package org.kindred.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** A product as it is from now on. Immutable. Made with {@link #builder}. */
public final class ProductState {

  private final JsonObject json;

  private ProductState(JsonObject json) {
    this.json = json;
  }

  /**
   * Begins a product, with what every product has.
   *
   * @param url its page, absolute
   * @param price what it costs now
   * @param currency by ISO 4217
   */
  public static Builder builder(
      String id, String name, URI url, BigDecimal price, String currency) {
    return new Builder(id, name, url, price, currency);
  }

  JsonObject json() {
    return json;
  }

  /** Collects the optional fields. Not thread-safe. */
  public static final class Builder {

    private final JsonObjectBuilder json;
    private final String currency;

    private Builder(String id, String name, URI url, BigDecimal price, String currency) {
      this.currency = currency;
      json =
          Json.createObjectBuilder()
              .add("id", id)
              .add("name", name)
              .add("url", url.toString())
              .add("price", OpenEvent.Builder.money(price, currency));
    }

    /** Plain text. */
    public Builder description(String description) {
      json.add("description", description);
      return this;
    }

    /** Absolute. */
    public Builder image(URI address) {
      json.add("imageUrl", address.toString());
      return this;
    }

    /** What it costs when it is not on sale; only while it is. */
    public Builder regularPrice(BigDecimal price) {
      json.add("regularPrice", OpenEvent.Builder.money(price, currency));
      return this;
    }

    /** From the widest to the narrowest. */
    public Builder categories(List<String> path) {
      json.add("categoryPath", Json.createArrayBuilder(path));
      return this;
    }

    public Builder brand(String brand) {
      json.add("brand", brand);
      return this;
    }

    /** How many there are; none makes the product sold out. */
    public Builder stock(int quantity) {
      json.add("stockQuantity", quantity);
      json.add("availability", quantity == 0 ? "OUT_OF_STOCK" : "IN_STOCK");
      return this;
    }

    /** When the shop changed it, if that is not when the event occurred. */
    public Builder updatedAt(Instant time) {
      json.add("updatedAt", time.toString());
      return this;
    }

    public ProductState build() {
      return new ProductState(json.build());
    }
  }
}
