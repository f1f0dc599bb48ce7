package org.kindred.spi.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing an adapter must be told, from which the host makes a field of the connect form. The
 * host makes up a {@code signing-secret} that is not required and was left empty, so that the
 * adapter always finds one; require it where the platform issues it.
 *
 * @param name the key in {@link ConfigValues}: lower case words joined by hyphens
 * @param label what the field is called to people
 * @param description where a shop owner finds the value
 * @param type how it is entered, checked and stored
 * @param required whether a connection without it is refused
 * @param defaultValue what holds when nothing is entered, or null
 * @param choices the allowed values of a {@link Type#CHOICE}; empty otherwise
 */
public record ConfigProperty(
    String name,
    String label,
    String description,
    Type type,
    boolean required,
    @Nullable String defaultValue,
    List<String> choices) {

  /** How a value is entered, checked and stored. */
  public enum Type {
    TEXT,
    /** Stored encrypted, entered hidden, never shown again. */
    SECRET,
    /** An absolute http or https address. */
    URL,
    NUMBER,
    BOOLEAN,
    /** One of {@link ConfigProperty#choices}. */
    CHOICE
  }

  /**
   * Refuses a name that is not lower case words joined by hyphens, and a choice without choices.
   */
  public ConfigProperty {
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "name must be lower case words joined by hyphens, got \"" + name + "\"");
    }
    choices = List.copyOf(choices);
    if ((type == Type.CHOICE) == choices.isEmpty()) {
      throw new IllegalArgumentException("a choice, and nothing else, has choices: " + name);
    }
  }

  /** A property without choices. */
  public ConfigProperty(
      String name,
      String label,
      String description,
      Type type,
      boolean required,
      @Nullable String defaultValue) {
    this(name, label, description, type, required, defaultValue, List.of());
  }

  /** A required property without a default. */
  public static ConfigProperty required(String name, String label, String description, Type type) {
    return new ConfigProperty(name, label, description, type, true, null);
  }

  /** A property that may be left empty. */
  public static ConfigProperty optional(String name, String label, String description, Type type) {
    return new ConfigProperty(name, label, description, type, false, null);
  }
}
