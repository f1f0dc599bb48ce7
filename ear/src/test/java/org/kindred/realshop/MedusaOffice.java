package org.kindred.realshop;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The staff of a Medusa shop. */
final class MedusaOffice implements Office {

  private final MedusaApi api;
  private final Catalogue catalogue;

  MedusaOffice(MedusaApi api, Catalogue catalogue) {
    this.api = api;
    this.catalogue = catalogue;
  }

  static Catalogue catalogue(MedusaApi api) {
    JsonArray items =
        api.get("/admin/products?limit=100&fields=id,handle,variants.id").getJsonArray("products");
    Map<String, Catalogue.Product> products = new TreeMap<>();
    for (JsonObject one : items.getValuesAs(JsonObject.class)) {
      String variant = one.getJsonArray("variants").getJsonObject(0).getString("id");
      products.put(one.getString("handle"), new Catalogue.Product(one.getString("id"), variant));
    }
    return new Catalogue(products);
  }

  @Override
  public BigDecimal repriceKettle() {
    JsonObject price =
        Json.createObjectBuilder().add("currency_code", "usd").add("amount", 60).build();
    api.post(
        "/admin/products/" + catalogue.id("kettle") + "/variants/" + catalogue.variant("kettle"),
        Json.createObjectBuilder().add("prices", Json.createArrayBuilder().add(price)).build());
    return BigDecimal.valueOf(60);
  }

  @Override
  public void rename(String slug, String name) {
    api.post(
        "/admin/products/" + catalogue.id(slug),
        Json.createObjectBuilder().add("title", name).build());
  }

  @Override
  public void delete(String slug) {
    api.delete("/admin/products/" + catalogue.id(slug));
  }

  @Override
  public void sellOut(String slug) {
    JsonObject item =
        api.get(
                "/admin/products/"
                    + catalogue.id(slug)
                    + "/variants/"
                    + catalogue.variant(slug)
                    + "?fields=inventory_items.inventory.id,"
                    + "inventory_items.inventory.location_levels.location_id")
            .getJsonObject("variant")
            .getJsonArray("inventory_items")
            .getJsonObject(0)
            .getJsonObject("inventory");
    String location =
        item.getJsonArray("location_levels").getJsonObject(0).getString("location_id");
    api.post(
        "/admin/inventory-items/" + item.getString("id") + "/location-levels/" + location,
        Json.createObjectBuilder().add("stocked_quantity", 0).build());
  }

  @Override
  public Set<String> orders() {
    return api
        .get("/admin/orders?limit=100&fields=id")
        .getJsonArray("orders")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(order -> order.getString("id"))
        .collect(Collectors.toSet());
  }

  /** Medusa refunds money, no pieces. */
  @Override
  public int refundOneTent(String order) {
    String payment = "/admin/payments/" + payment(order);
    api.post(payment + "/capture", JsonObject.EMPTY_JSON_OBJECT);
    api.post(payment + "/refund", Json.createObjectBuilder().add("amount", 199).build());
    return 0;
  }

  @Override
  public void cancel(String order) {
    api.post("/admin/orders/" + order + "/cancel", JsonObject.EMPTY_JSON_OBJECT);
  }

  @Override
  public void deleteAccount(String account) {
    api.delete("/admin/customers/" + account);
  }

  private String payment(String order) {
    return api.get("/admin/orders/" + order + "?fields=payment_collections.payments.id")
        .getJsonObject("order")
        .getJsonArray("payment_collections")
        .getJsonObject(0)
        .getJsonArray("payments")
        .getJsonObject(0)
        .getString("id");
  }
}
