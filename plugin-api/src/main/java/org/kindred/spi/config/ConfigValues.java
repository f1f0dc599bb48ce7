package org.kindred.spi.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was entered for an adapter's properties. Immutable; {@code toString} shows names only. */
public final class ConfigValues {

  private static final ConfigValues EMPTY = new ConfigValues(Map.of());

  private final Map<String, String> values;

  private ConfigValues(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** No values at all. */
  public static ConfigValues empty() {
    return EMPTY;
  }

  /** The given values by property name; later changes of the map have no effect. */
  public static ConfigValues of(Map<String, String> values) {
    return new ConfigValues(values);
  }

  /**
   * The value, or empty when none or only blanks were entered. Never a default: those are the
   * host's.
   */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /** The value; throws IllegalArgumentException when it is missing. */
  public String get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("setting \"" + name + "\" is missing"));
  }

  @Override
  public String toString() {
    return "ConfigValues" + new TreeMap<>(values).keySet();
  }
}
