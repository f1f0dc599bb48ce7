package org.kindred.adapter.support.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.error.MalformedPayloadException;

/**
 * Reads the entities of a page so that a bad one does not take the others with it.
 *
 * @param <T> what is made of the entities
 * @param made in the order of the page; an entity may give none or several
 * @param rejected one sentence for each entity that could not be read
 */
public record Rejections<T>(List<T> made, List<String> rejected) {

  /** Reads each entity; a bad one is called by its field {@code id} or {@code entity_id}. */
  public static <T> Rejections<T> reading(
      List<JsonFields> entities, Function<JsonFields, List<? extends T>> reader) {
    List<T> made = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (JsonFields entity : entities) {
      try {
        made.addAll(Translation.guarded(() -> reader.apply(entity)));
      } catch (MalformedPayloadException e) {
        rejected.add(nameOf(entity) + ": " + e.getMessage());
      }
    }
    return new Rejections<>(List.copyOf(made), List.copyOf(rejected));
  }

  private static String nameOf(JsonFields entity) {
    return Translation.topic(() -> entity.findId("id").orElseGet(() -> entity.id("entity_id")));
  }
}
