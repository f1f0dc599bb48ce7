package org.kindred.storefront.recommendation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.kindred.core.recommendation.RecommendationRequest;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.VisitorKey;
import org.kindred.storefront.problem.Problem;
import org.kindred.storefront.problem.RefusedRequestException;

/**
 * Reads the query of an address; a blank value is as good as none. Whatever cannot be read is
 * refused with status 400 and the parameter's name.
 */
final class QueryParameters {

  private static final int MAX_TEXT = 500;

  private final MultivaluedMap<String, String> values;

  QueryParameters(MultivaluedMap<String, String> values) {
    this.values = values;
  }

  Optional<String> text(String name) {
    String value = values.getFirst(name);
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (value.length() > MAX_TEXT) {
      throw refused(name, "must have at most " + MAX_TEXT + " characters");
    }
    return Optional.of(value.strip());
  }

  /** One of an enum's names, in capitals or not. */
  <E extends Enum<E>> E named(String name, Class<E> type, E otherwise) {
    String word = text(name).orElse(null);
    if (word == null) {
      return otherwise;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () -> refused(name, "must be one of " + Arrays.toString(type.getEnumConstants())));
  }

  int number(String name, int least, int most, int otherwise) {
    String digits = text(name).orElse(null);
    if (digits == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(digits);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused as a number out of range is
    }
    throw refused(name, "must be a whole number from " + least + " to " + most);
  }

  /** Ids separated by commas, each once, in their order. */
  List<ProductId> products(String name) {
    String joined = values.getFirst(name);
    if (joined == null || joined.isBlank()) {
      return List.of();
    }
    List<ProductId> ids = new ArrayList<>();
    for (String id : joined.split(",", -1)) {
      if (!id.isBlank()) {
        add(ids, name, id.strip());
      }
    }
    return ids;
  }

  private static void add(List<ProductId> ids, String name, String text) {
    ProductId id;
    try {
      id = new ProductId(text);
    } catch (IllegalArgumentException e) {
      throw refused(name, Objects.requireNonNullElse(e.getMessage(), "is not allowed"));
    }
    if (ids.contains(id)) {
      return;
    }
    if (ids.size() == RecommendationRequest.MAX_PRODUCTS) {
      throw refused(name, "must hold at most " + RecommendationRequest.MAX_PRODUCTS + " products");
    }
    ids.add(id);
  }

  Optional<VisitorKey> visitor(String name) {
    try {
      return text(name).map(VisitorKey::new);
    } catch (IllegalArgumentException e) {
      throw refused(name, Objects.requireNonNullElse(e.getMessage(), "is not allowed"));
    }
  }

  Optional<Locale> language(String name) {
    try {
      return text(name).map(tag -> new Locale.Builder().setLanguageTag(tag).build());
    } catch (IllformedLocaleException e) {
      throw refused(name, "must be a language tag such as en or zh-CN");
    }
  }

  private static RefusedRequestException refused(String name, String detail) {
    return new RefusedRequestException(Problem.invalid(name, name + ": " + detail));
  }
}
