package org.kindred.admin.shop;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.core.adapter.AdapterWords;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.ShopSettings;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;

/**
 * What is typed to connect a shop, or to change a connection. What was not touched stays as the
 * shop has it by the time of saving, empty secrets included: a shop and its adapter may agree on
 * something while the form is open. A new shop without a signing secret is given one.
 */
public class ConnectionForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SECRET_BYTES = 32;

  /** The setting of adapters that this form's own field has taken the place of. */
  private static final String ADAPTER_ORIGINS = "allowed-origins";

  private String name = "";
  private String baseUrl = "https://";
  private String currency = "EUR";
  private String timeZone = "Europe/Berlin";
  private String origins = "";
  private final List<SettingField> fields = new ArrayList<>();

  /** Empty, for a platform. */
  static ConnectionForm fresh(AdapterDescriptor descriptor, AdapterWords words) {
    ConnectionForm form = new ConnectionForm();
    descriptor.properties().forEach(each -> form.fields.add(new SettingField(each, words, "")));
    return form;
  }

  /** Filled with what a shop has. */
  static ConnectionForm of(
      Shop shop, ShopSettings settings, AdapterDescriptor descriptor, AdapterWords words) {
    ConnectionForm form = new ConnectionForm();
    form.name = shop.name();
    form.baseUrl = shop.baseUrl().toString();
    form.currency = shop.currency().getCurrencyCode();
    form.timeZone = shop.timeZone().getId();
    form.origins = origins(shop, settings.values().getOrDefault(ADAPTER_ORIGINS, ""));
    descriptor
        .properties()
        .forEach(
            each ->
                form.fields.add(
                    new SettingField(
                        each, words, settings.values().getOrDefault(each.name(), ""))));
    return form;
  }

  /** Those of the shop, and those that its adapter was told when it still asked for them itself. */
  private static String origins(Shop shop, String told) {
    return Stream.concat(shop.allowedOrigins().stream(), split(told))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** What a shop has, by the names of the adapter's properties. */
  static Map<String, String> stored(ShopSettings settings) {
    Map<String, String> stored = new HashMap<>(settings.values());
    stored.put(ConnectedShops.SIGNING_SECRET, settings.signingSecret());
    stored.values().removeIf(String::isEmpty);
    return stored;
  }

  /**
   * Labels of required fields that are empty and have nothing stored.
   *
   * @param stored what the shop has now; empty for a new one
   */
  List<String> missing(Map<String, String> stored) {
    return fields.stream()
        .filter(SettingField::isRequired)
        .filter(field -> valueOf(field, stored).isBlank())
        .map(SettingField::getLabel)
        .toList();
  }

  /**
   * Throws IllegalArgumentException when a value makes no sense.
   *
   * @param stored what the shop has now; empty for a new one
   */
  ShopRegistration toRegistration(PlatformId platform, Map<String, String> stored) {
    Map<String, String> settings = new HashMap<>(stored);
    settings.remove(ADAPTER_ORIGINS);
    for (SettingField field : fields) {
      String value = valueOf(field, stored);
      if (value.isBlank()) {
        settings.remove(field.getName());
      } else {
        settings.put(field.getName(), value);
      }
    }
    String secret = settings.computeIfAbsent(ConnectedShops.SIGNING_SECRET, none -> newSecret());
    return new ShopRegistration(
        name.strip(),
        platform,
        webAddress(baseUrl),
        Currency.getInstance(currency),
        ZoneId.of(timeZone),
        originList(),
        secret,
        settings);
  }

  private static String valueOf(SettingField field, Map<String, String> stored) {
    return field.isTouched()
        ? field.getValue()
        : stored.getOrDefault(field.getName(), field.getValue());
  }

  private static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  private List<String> originList() {
    return split(origins).map(origin -> webAddress(origin).toString()).toList();
  }

  private static Stream<String> split(String origins) {
    return Stream.of(origins.split("[\\s,]+")).filter(origin -> !origin.isBlank());
  }

  private static URI webAddress(String text) {
    URI address;
    try {
      address = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new NoWebAddressException(text, e);
    }
    if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
      throw new NoWebAddressException(text, null);
    }
    return address;
  }

  public List<SettingField> getFields() {
    return fields;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getBaseUrl() {
    return baseUrl;
  }

  public void setBaseUrl(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getOrigins() {
    return origins;
  }

  public void setOrigins(String origins) {
    this.origins = origins;
  }
}
