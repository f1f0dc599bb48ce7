package org.kindred.admin.shop;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.kindred.core.adapter.AdapterWords;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.spi.config.ConfigProperty;

/** One field of the connect form, made from an adapter's descriptor. Holds what is typed. */
public class SettingField implements Serializable {

  private static final long serialVersionUID = 1L;

  private final transient ConfigProperty property;
  private final String label;
  private final String description;
  private final String initial;
  private String value;

  /**
   * @param stored what the shop has now, or the empty string; a secret's is not shown
   */
  SettingField(ConfigProperty property, AdapterWords words, String stored) {
    this.property = property;
    this.label = words.label(property);
    this.description = words.description(property);
    String shown =
        stored.isEmpty() ? Objects.requireNonNullElse(property.defaultValue(), "") : stored;
    this.initial = isSecret() ? "" : shown;
    this.value = initial;
  }

  public String getName() {
    return property.name();
  }

  public String getLabel() {
    return label;
  }

  public String getDescription() {
    return description;
  }

  public boolean isRequired() {
    return property.required();
  }

  /** Whether there will be one, also when it is left empty. */
  public boolean isMade() {
    return !isRequired() && getName().equals(ConnectedShops.SIGNING_SECRET);
  }

  /** Whether a shop may do without. */
  public boolean isOptional() {
    return !isRequired() && !isMade() && !isToggle() && property.defaultValue() == null;
  }

  public boolean isSecret() {
    return property.type() == ConfigProperty.Type.SECRET;
  }

  public boolean isChoice() {
    return property.type() == ConfigProperty.Type.CHOICE;
  }

  public boolean isToggle() {
    return property.type() == ConfigProperty.Type.BOOLEAN;
  }

  public boolean isText() {
    return !isSecret() && !isChoice() && !isToggle();
  }

  public List<String> getChoices() {
    return property.choices();
  }

  /** Whether something else was typed than what stood there. */
  boolean isTouched() {
    return !value.equals(initial);
  }

  public String getValue() {
    return value;
  }

  /** A secret is never sent back to the page: left empty there, it is what was typed before. */
  public void setValue(String value) {
    if (!isSecret() || !value.isBlank()) {
      this.value = value.strip();
    }
  }

  /** Stands where a secret was typed that the page does not show again. */
  public String getPlaceholder() {
    return isSecret() && isTouched() ? "••••••••" : "";
  }

  public boolean isOn() {
    return Boolean.parseBoolean(value);
  }

  public void setOn(boolean on) {
    this.value = Boolean.toString(on);
  }
}
