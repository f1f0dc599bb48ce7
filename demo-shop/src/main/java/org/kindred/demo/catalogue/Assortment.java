package org.kindred.demo.catalogue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/** The departments and shelves that products are drawn for. */
public record Assortment(List<Category> categories) {

  public Assortment {
    categories = List.copyOf(categories);
  }

  /** The one that is packed with the shop. */
  public static Assortment load() {
    try (InputStream file =
            Objects.requireNonNull(Assortment.class.getResourceAsStream("assortment.json"));
        JsonReader reader = Json.createReader(file)) {
      return new Assortment(
          reader.readObject().getJsonArray("categories").getValuesAs(JsonObject.class).stream()
              .map(Assortment::category)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Category> find(String key) {
    return categories.stream().filter(category -> category.key().equals(key)).findFirst();
  }

  public List<Subcategory> subcategories() {
    return categories.stream().flatMap(category -> category.subcategories().stream()).toList();
  }

  /** The category on whose shelf it stands. */
  public Category categoryOf(Subcategory subcategory) {
    return categories.stream()
        .filter(category -> category.subcategories().contains(subcategory))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(subcategory.key()));
  }

  private static Category category(JsonObject json) {
    return new Category(
        json.getString("key"),
        label(json),
        json.getJsonArray("brands").getValuesAs(JsonObject.class).stream()
            .map(brand -> new Brand(brand.getString("name"), number(brand, "priceLevel")))
            .toList(),
        json.getJsonArray("subcategories").getValuesAs(JsonObject.class).stream()
            .map(Assortment::subcategory)
            .toList());
  }

  private static Subcategory subcategory(JsonObject json) {
    return new Subcategory(
        json.getString("key"),
        label(json),
        json.getInt("priceFrom"),
        json.getInt("priceTo"),
        json.getInt("repeatDays"),
        season(json),
        texts(json, "goesWith"),
        texts(json, "nouns"),
        texts(json, "styles"),
        json.getString("about"));
  }

  private static Season season(JsonObject json) {
    if (!json.containsKey("season")) {
      return Season.NONE;
    }
    JsonObject season = json.getJsonObject("season");
    return new Season(season.getInt("peakMonth"), number(season, "strength"));
  }

  private static Label label(JsonObject json) {
    JsonObject name = json.getJsonObject("name");
    return new Label(name.getString("en"), name.getString("zh"));
  }

  private static double number(JsonObject json, String field) {
    return json.getJsonNumber(field).doubleValue();
  }

  private static List<String> texts(JsonObject json, String field) {
    return json.getJsonArray(field).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }
}
