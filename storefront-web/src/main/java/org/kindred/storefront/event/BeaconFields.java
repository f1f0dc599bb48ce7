package org.kindred.storefront.event;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.storefront.problem.Problem;
import org.kindred.storefront.problem.RefusedRequestException;

/**
 * The fields of one object of a beacon; a field that is null is as good as absent.
 *
 * @param place what stands before a field's name when a problem names it
 */
record BeaconFields(String place, JsonObject object) {

  private static final int MAX_TEXT = 2000;

  /** A text, or a whole number as one: shops may count their products. */
  Optional<String> text(String name) {
    JsonValue value = value(name);
    if (value instanceof JsonString text) {
      if (text.getChars().length() > MAX_TEXT) {
        throw refused(name, "must have at most " + MAX_TEXT + " characters");
      }
      return Optional.of(text.getString());
    }
    if (value instanceof JsonNumber number) {
      return Optional.of(Long.toString(whole(name, number)));
    }
    return absentOrRefused(name, value, "a text");
  }

  <E extends Enum<E>> Optional<E> named(String name, Class<E> type) {
    return text(name)
        .map(
            word ->
                Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> refused(name, "is none of the known names")));
  }

  /** A value that checks itself and must be there. */
  <T> T checked(String name, Function<String, T> constructor) {
    String text = text(name).orElseThrow(() -> refused(name, "is missing"));
    try {
      return constructor.apply(text);
    } catch (IllegalArgumentException e) {
      throw refused(name, Objects.requireNonNullElse(e.getMessage(), "is not allowed"));
    }
  }

  Optional<Long> number(String name) {
    JsonValue value = value(name);
    if (value instanceof JsonNumber number) {
      return Optional.of(whole(name, number));
    }
    return absentOrRefused(name, value, "a whole number");
  }

  Optional<Instant> time(String name) {
    try {
      return text(name).map(Instant::parse);
    } catch (DateTimeException e) {
      throw refused(name, "must be a time such as 2026-03-01T10:00:00Z");
    }
  }

  JsonArray array(String name) {
    if (value(name) instanceof JsonArray array) {
      return array;
    }
    throw refused(name, "must be an array");
  }

  RefusedRequestException refused(String name, String detail) {
    String field = place + name;
    return new RefusedRequestException(Problem.invalid(field, field + ": " + detail));
  }

  private JsonValue value(String name) {
    return object.getOrDefault(name, JsonValue.NULL);
  }

  private long whole(String name, JsonNumber number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw refused(name, "must be a whole number");
    }
  }

  private <T> Optional<T> absentOrRefused(String name, JsonValue value, String expected) {
    if (value == JsonValue.NULL || value.getValueType() == JsonValue.ValueType.NULL) {
      return Optional.empty();
    }
    throw refused(name, "must be " + expected);
  }
}
