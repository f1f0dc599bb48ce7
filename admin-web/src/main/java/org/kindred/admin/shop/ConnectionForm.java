package org.kindred.admin.shop;

import java.io.Serializable;
import java.net.URI;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.ShopSettings;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;

/**
 * What is typed to connect a shop, or to change a connection. A secret left empty keeps what was
 * stored; a new shop without a signing secret is given one.
 */
public class ConnectionForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SECRET_BYTES = 32;

  private String name = "";
  private String baseUrl = "https://";
  private String currency = "EUR";
  private String timeZone = "Europe/Berlin";
  private String origins = "";
  private final List<SettingField> fields = new ArrayList<>();
  private final transient Map<String, String> stored = new HashMap<>();

  /** Empty, for a platform. */
  static ConnectionForm fresh(AdapterDescriptor descriptor) {
    ConnectionForm form = new ConnectionForm();
    descriptor.properties().forEach(each -> form.fields.add(new SettingField(each, "")));
    return form;
  }

  /** Filled with what a shop has. */
  static ConnectionForm of(Shop shop, ShopSettings settings, AdapterDescriptor descriptor) {
    ConnectionForm form = new ConnectionForm();
    form.name = shop.name();
    form.baseUrl = shop.baseUrl().toString();
    form.currency = shop.currency().getCurrencyCode();
    form.timeZone = shop.timeZone().getId();
    form.origins = String.join("\n", shop.allowedOrigins());
    form.stored.putAll(settings.values());
    form.stored.put(ConnectedShops.SIGNING_SECRET, settings.signingSecret());
    descriptor
        .properties()
        .forEach(
            each ->
                form.fields.add(new SettingField(each, form.stored.getOrDefault(each.name(), ""))));
    return form;
  }

  /** Labels of required fields that are empty and have nothing stored. */
  List<String> missing() {
    return fields.stream()
        .filter(SettingField::isRequired)
        .filter(field -> !field.getName().equals(ConnectedShops.SIGNING_SECRET))
        .filter(field -> valueOf(field).isBlank())
        .map(SettingField::getLabel)
        .toList();
  }

  /** Throws IllegalArgumentException when a value makes no sense. */
  ShopRegistration toRegistration(PlatformId platform) {
    Map<String, String> settings = new HashMap<>();
    for (SettingField field : fields) {
      String value = valueOf(field);
      if (!value.isBlank()) {
        settings.put(field.getName(), value);
      }
    }
    String secret = settings.getOrDefault(ConnectedShops.SIGNING_SECRET, storedOrNewSecret());
    settings.put(ConnectedShops.SIGNING_SECRET, secret);
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

  private String valueOf(SettingField field) {
    return field.isSecret() && field.getValue().isBlank()
        ? stored.getOrDefault(field.getName(), "")
        : field.getValue();
  }

  private String storedOrNewSecret() {
    return stored.getOrDefault(ConnectedShops.SIGNING_SECRET, newSecret());
  }

  private static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  private List<String> originList() {
    return Stream.of(origins.split("[\\s,]+"))
        .filter(origin -> !origin.isBlank())
        .map(origin -> webAddress(origin).toString())
        .toList();
  }

  private static URI webAddress(String text) {
    URI address = URI.create(text.strip());
    if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
      throw new IllegalArgumentException("address must begin with http:// or https://");
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
