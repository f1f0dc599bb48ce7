package org.kindred.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;
import org.kindred.spi.value.Shopper;

/** Tells a person what is known about them. Safe for several threads. */
@ApplicationScoped
public class DataExport {

  private final Shops shops;
  private final IdentityResolver identities;
  private final Transactions transactions;
  private final Clock clock;
  private final Instance<PersonalDataHolder> holders;
  private final JsonWriterFactory writers =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  @Inject
  public DataExport(
      Shops shops,
      IdentityResolver identities,
      Transactions transactions,
      Clock clock,
      Instance<PersonalDataHolder> holders) {
    this.shops = shops;
    this.identities = identities;
    this.transactions = transactions;
    this.clock = clock;
    this.holders = holders;
  }

  /** All rows about the person, by the feature that holds them; empty when nobody is known so. */
  public Map<String, List<Map<String, String>>> of(ShopKey key, Shopper shopper) {
    Optional<VisitorId> person = identities.find(key, shopper);
    if (person.isEmpty()) {
      return Map.of();
    }
    Shop shop = shops.get(key);
    Set<VisitorId> numbers = identities.everyNumberOf(key, person.get());
    Map<String, List<Map<String, String>>> rows = new TreeMap<>();
    for (PersonalDataHolder holder : holders) {
      List<Map<String, String>> held =
          transactions.requiresNew(entityManager -> holder.export(shop, numbers));
      if (!held.isEmpty()) {
        rows.put(holder.name(), held);
      }
    }
    return rows;
  }

  /** The same as a JSON document. */
  public String json(ShopKey key, Shopper shopper) {
    JsonObjectBuilder held = Json.createObjectBuilder();
    of(key, shopper).forEach((holder, rows) -> held.add(holder, array(rows)));
    JsonObjectBuilder document =
        Json.createObjectBuilder()
            .add("shop", shops.get(key).name())
            .add("createdAt", clock.instant().toString())
            .add("held", held);
    StringWriter text = new StringWriter();
    try (JsonWriter writer = writers.createWriter(text)) {
      writer.writeObject(document.build());
    }
    return text.toString().strip();
  }

  private static JsonArrayBuilder array(List<Map<String, String>> rows) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Map<String, String> row : rows) {
      JsonObjectBuilder object = Json.createObjectBuilder();
      row.forEach(object::add);
      array.add(object);
    }
    return array;
  }
}
