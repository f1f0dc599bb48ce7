package org.kindred.storefront.recommendation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.kindred.core.catalog.Product;
import org.kindred.core.recommendation.Slate;
import org.kindred.core.recommendation.SlateItem;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.value.Money;

/**
 * A slate for crawlers.
 *
 * @see <a href="https://schema.org/ItemList">schema.org ItemList</a>
 */
final class SlateLinkedData {

  private SlateLinkedData() {}

  static JsonObject write(Slate slate, ProductLinks links) {
    JsonArrayBuilder elements = Json.createArrayBuilder();
    slate.items().forEach(item -> elements.add(element(item, links)));
    return Json.createObjectBuilder()
        .add("@context", "https://schema.org")
        .add("@type", "ItemList")
        .add("name", slate.title())
        .add("numberOfItems", slate.items().size())
        .add("itemListElement", elements)
        .build();
  }

  /** The same where {@code </script>} in a product's name would end the element. */
  static String writeForScript(Slate slate, ProductLinks links) {
    return write(slate, links)
        .toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static JsonObjectBuilder element(SlateItem item, ProductLinks links) {
    Product product = item.product();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("@type", "Product")
            .add("productID", product.id().value())
            .add("name", product.name());
    links.page(product).ifPresent(url -> json.add("url", url));
    links.image(product).ifPresent(url -> json.add("image", url));
    if (product.brand() != null) {
      json.add(
          "brand", Json.createObjectBuilder().add("@type", "Brand").add("name", product.brand()));
    }
    Money price = product.price();
    if (price != null) {
      json.add("offers", offer(price, product.availability()));
    }
    return Json.createObjectBuilder()
        .add("@type", "ListItem")
        .add("position", item.position())
        .add("item", json);
  }

  private static JsonObjectBuilder offer(Money price, Availability availability) {
    return Json.createObjectBuilder()
        .add("@type", "Offer")
        .add("price", price.amount().toPlainString())
        .add("priceCurrency", price.currency().getCurrencyCode())
        .add("availability", "https://schema.org/" + word(availability));
  }

  private static String word(Availability availability) {
    return switch (availability) {
      case IN_STOCK -> "InStock";
      case OUT_OF_STOCK -> "OutOfStock";
      case DISCONTINUED -> "Discontinued";
    };
  }
}
