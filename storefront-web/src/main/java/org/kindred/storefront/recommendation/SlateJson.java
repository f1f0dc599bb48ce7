package org.kindred.storefront.recommendation;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Product;
import org.kindred.core.recommendation.Reason;
import org.kindred.core.recommendation.Slate;
import org.kindred.core.recommendation.SlateItem;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/** A slate as JSON in UTF-8. What is not known is left out. */
final class SlateJson {

  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());
  private static final int USUAL_BYTES = 8192;

  private SlateJson() {}

  static byte[] write(Slate slate, ProductLinks links) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator json = GENERATORS.createGenerator(bytes)) {
      json.writeStartObject();
      json.write("slateId", slate.slateId());
      json.write("strategy", slate.strategy().name());
      json.write("placement", slate.placement().name());
      json.write("title", slate.title());
      json.write("arm", slate.arm().name());
      json.write("model", slate.model());
      json.write("attributionToken", slate.attributionToken());
      json.writeStartArray("items");
      for (SlateItem item : slate.items()) {
        writeItem(json, item, links);
      }
      json.writeEnd().writeEnd();
    }
    return bytes.toByteArray();
  }

  private static void writeItem(JsonGenerator json, SlateItem item, ProductLinks links) {
    Product product = item.product();
    json.writeStartObject();
    json.write("position", item.position());
    json.write("productId", product.id().value());
    json.write("name", product.name());
    links.page(product).ifPresent(url -> json.write("url", url));
    links.image(product).ifPresent(url -> json.write("imageUrl", url));
    writeMoney(json, "price", product.price());
    writeMoney(json, "regularPrice", product.regularPrice());
    if (product.brand() != null) {
      json.write("brand", product.brand());
    }
    json.write("availability", product.availability().name());
    writeReason(json, item.reason());
    json.write("attributionToken", item.attributionToken());
    links.addToCart(product).ifPresent(url -> json.write("addToCartUrl", url));
    json.writeEnd();
  }

  /** The amount is a text: a reader's floating-point numbers would not keep it. */
  private static void writeMoney(JsonGenerator json, String name, @Nullable Money money) {
    if (money != null) {
      json.writeStartObject(name);
      json.write("amount", money.amount().toPlainString());
      json.write("currency", money.currency().getCurrencyCode());
      json.writeEnd();
    }
  }

  private static void writeReason(JsonGenerator json, Reason reason) {
    json.writeStartObject("reason");
    json.write("code", reason.code().name());
    json.write("text", reason.text());
    json.writeStartArray("productIds");
    for (ProductId id : reason.productIds()) {
      json.write(id.value());
    }
    json.writeEnd().writeEnd();
  }
}
