package org.kindred.realshop;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody in the storefront of a Medusa shop. */
final class MedusaShopper implements Shopper {

  private static final String PASSWORD = "pa55word";

  private final MedusaShop shop;
  private final MedusaApi api;
  private final String mail;
  private final @Nullable String visitor;
  private String cart = "";

  MedusaShopper(MedusaShop shop, MedusaApi api, String name, @Nullable String visitor) {
    this.shop = shop;
    this.api = api;
    this.mail = name + "@people.example";
    this.visitor = visitor;
  }

  @Override
  public String register() {
    JsonObject credentials =
        Json.createObjectBuilder(Map.of("email", mail, "password", PASSWORD)).build();
    String beginning =
        api.post("/auth/customer/emailpass/register", credentials).getString("token");
    JsonObject person =
        Json.createObjectBuilder(Map.of("email", mail, "first_name", "Ada", "last_name", "Example"))
            .build();
    String id =
        api.as(beginning)
            .post("/store/customers", person)
            .getJsonObject("customer")
            .getString("id");
    api.signIn(api.post("/auth/customer/emailpass", credentials).getString("token"));
    return id;
  }

  @Override
  public void search(String term) {
    api.get("/store/products?q=" + term);
  }

  /** Takes an empty cart, as the account's when somebody is signed in. */
  private void takeCart() {
    JsonObject metadata =
        visitor == null
            ? JsonObject.EMPTY_JSON_OBJECT
            : Json.createObjectBuilder().add("kindred_visitor", visitor).build();
    JsonObject wanted =
        Json.createObjectBuilder()
            .add("region_id", shop.region())
            .add("metadata", metadata)
            .build();
    cart = api.post("/store/carts", wanted).getJsonObject("cart").getString("id");
  }

  @Override
  public String add(String slug, int quantity) {
    if (cart.isEmpty()) {
      takeCart();
    }
    String variant = shop.catalogue().variant(slug);
    JsonObject line =
        Json.createObjectBuilder().add("variant_id", variant).add("quantity", quantity).build();
    List<JsonObject> lines =
        api.post("/store/carts/" + cart + "/line-items", line)
            .getJsonObject("cart")
            .getJsonArray("items")
            .getValuesAs(JsonObject.class);
    shop.cartChanged();
    return lines.stream()
        .filter(one -> one.getString("variant_id").equals(variant))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  @Override
  public void adjust(String line, int quantity) {
    api.post(
        "/store/carts/" + cart + "/line-items/" + line,
        Json.createObjectBuilder().add("quantity", quantity).build());
    shop.cartChanged();
  }

  @Override
  public void remove(String line) {
    api.delete("/store/carts/" + cart + "/line-items/" + line);
    shop.cartChanged();
  }

  @Override
  public String checkOut() {
    JsonObject address =
        Json.createObjectBuilder(
                Map.of(
                    "first_name", "Ada",
                    "last_name", "Example",
                    "address_1", "1 Loop St",
                    "city", "Springfield",
                    "postal_code", "12345",
                    "country_code", "us"))
            .build();
    api.post(
        "/store/carts/" + cart,
        Json.createObjectBuilder().add("email", mail).add("shipping_address", address).build());
    String option =
        api.get("/store/shipping-options?cart_id=" + cart)
            .getJsonArray("shipping_options")
            .getJsonObject(0)
            .getString("id");
    api.post("/store/carts/" + cart + "/shipping-methods", named("option_id", option));
    String payment =
        api.post("/store/payment-collections", named("cart_id", cart))
            .getJsonObject("payment_collection")
            .getString("id");
    api.post(
        "/store/payment-collections/" + payment + "/payment-sessions",
        named("provider_id", "pp_system_default"));
    JsonObject done = api.post("/store/carts/" + cart + "/complete", JsonObject.EMPTY_JSON_OBJECT);
    if (!done.getString("type").equals("order")) {
      throw new IllegalStateException("not placed: " + done);
    }
    cart = "";
    return done.getJsonObject("order").getString("id");
  }

  private static JsonObject named(String name, String value) {
    return Json.createObjectBuilder().add(name, value).build();
  }
}
