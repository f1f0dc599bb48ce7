package org.kindred.adapter.support;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.value.Money;

/**
 * A JSON object that is read strictly: each accessor says what it expects, and what does not fit is
 * a {@link MalformedPayloadException} that names the field by its path. A field that is null or
 * missing is absent. Numbers are read as decimals, never as floating point. Remembers which fields
 * were read, see {@link #rejectUnread}. Not thread-safe.
 */
public final class JsonFields {

  private static final int MAX_ID_DIGITS = 40;

  private final JsonObject object;
  private final String path;
  private final Set<String> read = new TreeSet<>();
  private final List<JsonFields> children = new ArrayList<>();

  JsonFields(JsonObject object, String path) {
    this.object = object;
    this.path = path;
  }

  /** Whether there is a value other than null. */
  public boolean has(String name) {
    return value(name).isPresent();
  }

  /** A string that is not blank. */
  public String text(String name) {
    return findText(name).orElseThrow(() -> missing(name, "a string"));
  }

  /** A string; blank counts as absent. */
  public Optional<String> findText(String name) {
    return value(name)
        .map(
            value -> {
              if (value instanceof JsonString string) {
                return wellFormed(name, string);
              }
              throw wrong(name, "a string", value);
            })
        .filter(text -> !text.isBlank());
  }

  /** An identifier: a string, or a whole number of any size read digit by digit. */
  public String id(String name) {
    return findId(name).orElseThrow(() -> missing(name, "an id"));
  }

  /** An identifier as in {@link #id}; a blank string counts as absent. */
  public Optional<String> findId(String name) {
    return value(name).map(value -> idOf(name, value)).filter(text -> !text.isBlank());
  }

  /** A decimal number, or a string that holds one. */
  public BigDecimal decimal(String name) {
    return findDecimal(name).orElseThrow(() -> missing(name, "a decimal number"));
  }

  /** A decimal as in {@link #decimal}; a blank string counts as absent. */
  public Optional<BigDecimal> findDecimal(String name) {
    return value(name).flatMap(value -> decimalOf(name, value));
  }

  /** A whole number that fits an int; as a number or as a string. */
  public int integer(String name) {
    return findInteger(name).orElseThrow(() -> missing(name, "a whole number"));
  }

  /** A whole number as in {@link #integer}. */
  public Optional<Integer> findInteger(String name) {
    return findDecimal(name)
        .map(number -> exactly(name, "a whole number below 2^31", number::intValueExact));
  }

  /** A whole number that fits a long; as a number or as a string. */
  public long longInteger(String name) {
    BigDecimal number = decimal(name);
    return exactly(name, "a whole number below 2^63", number::longValueExact);
  }

  /** True or false. */
  public Optional<Boolean> findFlag(String name) {
    return value(name)
        .map(
            value ->
                switch (value.getValueType()) {
                  case TRUE -> true;
                  case FALSE -> false;
                  default -> throw wrong(name, "true or false", value);
                });
  }

  /** Whether there is a value that is neither an object nor an array. */
  public boolean isScalar(String name) {
    return value(name).filter(value -> !(value instanceof JsonStructure)).isPresent();
  }

  /** A string, a number or a truth as text, for platforms that do not keep them apart. */
  public Optional<String> findScalar(String name) {
    return value(name)
        .map(
            value ->
                switch (value.getValueType()) {
                  case STRING -> wellFormed(name, (JsonString) value);
                  case NUMBER, TRUE, FALSE -> value.toString();
                  default -> throw wrong(name, "a string, a number or a truth", value);
                });
  }

  /** A time with its zone, such as {@code 2026-03-01T12:00:00Z}. */
  public Instant instant(String name) {
    return findInstant(name)
        .orElseThrow(() -> missing(name, "a time such as 2026-03-01T12:00:00Z"));
  }

  /** A time as in {@link #instant}. */
  public Optional<Instant> findInstant(String name) {
    return findText(name)
        .map(
            text -> {
              try {
                return OffsetDateTime.parse(text).toInstant();
              } catch (DateTimeException e) {
                throw malformed(
                    name, "must be a time such as 2026-03-01T12:00:00Z, got " + quoted(text));
              }
            });
  }

  /** An absolute http or https address. */
  public Optional<URI> findUri(String name) {
    return findText(name)
        .map(
            text -> {
              try {
                return WebAddress.parse(text);
              } catch (IllegalArgumentException e) {
                throw malformed(name, String.valueOf(e.getMessage()));
              }
            });
  }

  /** A currency by its ISO 4217 code in either case. */
  public Optional<Currency> findCurrency(String name) {
    return findText(name)
        .map(
            code -> {
              try {
                return Currency.getInstance(code.toUpperCase(Locale.ROOT));
              } catch (IllegalArgumentException e) {
                throw malformed(name, "must be an ISO 4217 currency, got " + quoted(code));
              }
            });
  }

  /** An object {@code {"amount": "12.34", "currency": "EUR"}}. */
  public Money money(String name) {
    JsonFields fields = object(name);
    Currency currency =
        fields.findCurrency("currency").orElseThrow(() -> fields.missing("currency", "a currency"));
    return fields.money("amount", currency);
  }

  /** A decimal in a currency that is known from elsewhere. */
  public Money money(String name, Currency currency) {
    BigDecimal amount = decimal(name);
    try {
      return new Money(amount, currency);
    } catch (IllegalArgumentException e) {
      throw malformed(name, String.valueOf(e.getMessage()));
    }
  }

  /** An object. */
  public JsonFields object(String name) {
    return findObject(name).orElseThrow(() -> missing(name, "an object"));
  }

  /** An object, if there is one. */
  public Optional<JsonFields> findObject(String name) {
    return value(name).map(value -> child(value, pathOf(name)));
  }

  /** The objects of an array; none when it is absent. */
  public List<JsonFields> objects(String name) {
    List<JsonFields> found = new ArrayList<>();
    for (JsonValue element : array(name)) {
      found.add(child(element, pathOf(name) + "[" + found.size() + "]"));
    }
    return found;
  }

  /** The objects of an array that must be there and hold at least one. */
  public List<JsonFields> someObjects(String name) {
    List<JsonFields> found = objects(name);
    if (found.isEmpty()) {
      throw missing(name, "an array with at least one object");
    }
    return found;
  }

  /** The strings of an array; none when it is absent. */
  public List<String> texts(String name) {
    List<String> found = new ArrayList<>();
    for (JsonValue element : array(name)) {
      if (!(element instanceof JsonString string) || string.getString().isBlank()) {
        throw wrong(name, "an array of strings that are not blank", element);
      }
      found.add(wellFormed(name, string));
    }
    return found;
  }

  /** The ids of an array; none when it is absent. */
  public List<String> ids(String name) {
    return array(name).stream().map(element -> idOf(name, element)).toList();
  }

  /** Reads the name of one of the constants. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    String text = text(name);
    return EnumSet.allOf(type).stream()
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                malformed(name, "must be one of " + EnumSet.allOf(type) + ", got " + quoted(text)));
  }

  /** Refuses fields that nothing asked for, here and in the objects that were read. */
  public void rejectUnread() {
    for (String name : object.keySet()) {
      if (!read.contains(name)) {
        throw new MalformedPayloadException(
            "unknown field " + pathOf(name) + "; the fields understood here are " + read);
      }
    }
    children.forEach(JsonFields::rejectUnread);
  }

  /** An exception that names a field of this object; the problem reads on from the field's name. */
  public MalformedPayloadException malformed(String name, String problem) {
    return new MalformedPayloadException(pathOf(name) + " " + problem);
  }

  /** The object as JSON. */
  public String json() {
    return object.toString();
  }

  private Optional<JsonValue> value(String name) {
    read.add(name);
    return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
  }

  private JsonArray array(String name) {
    JsonValue value = value(name).orElse(JsonValue.EMPTY_JSON_ARRAY);
    if (value instanceof JsonArray array) {
      return array;
    }
    throw wrong(name, "an array", value);
  }

  private JsonFields child(JsonValue value, String childPath) {
    if (!(value instanceof JsonObject child)) {
      throw new MalformedPayloadException(
          childPath + " must be an object, got " + Excerpt.of(value.toString()));
    }
    JsonFields fields = new JsonFields(child, childPath);
    children.add(fields);
    return fields;
  }

  private String idOf(String name, JsonValue value) {
    if (value instanceof JsonString string) {
      return wellFormed(name, string);
    }
    if (value instanceof JsonNumber number) {
      BigDecimal exact = number.bigDecimalValue();
      if (exact.scale() == 0 && exact.precision() <= MAX_ID_DIGITS) {
        return exact.toPlainString();
      }
    }
    throw wrong(name, "a string or a whole number", value);
  }

  private String wellFormed(String name, JsonString string) {
    if (UnicodeText.isWellFormed(string.getString())) {
      return string.getString();
    }
    throw malformed(name, "holds half a surrogate pair");
  }

  private Optional<BigDecimal> decimalOf(String name, JsonValue value) {
    if (value instanceof JsonNumber number) {
      return Optional.of(number.bigDecimalValue());
    }
    if (!(value instanceof JsonString string)) {
      throw wrong(name, "a decimal number", value);
    }
    if (string.getString().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(string.getString().strip()));
    } catch (NumberFormatException e) {
      throw wrong(name, "a decimal number", value);
    }
  }

  private interface Conversion<T> {
    T run();
  }

  private <T> T exactly(String name, String expected, Conversion<T> conversion) {
    try {
      return conversion.run();
    } catch (ArithmeticException e) {
      throw malformed(name, "must be " + expected);
    }
  }

  private MalformedPayloadException missing(String name, String expected) {
    return malformed(name, "is missing; expected " + expected);
  }

  private MalformedPayloadException wrong(String name, String expected, JsonValue value) {
    return malformed(name, "must be " + expected + ", got " + Excerpt.of(value.toString()));
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String quoted(String text) {
    return '"' + Excerpt.of(text) + '"';
  }
}
