package org.kindred.admin.shop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.login.CurrentStaff;
import org.kindred.admin.page.CurrentShop;
import org.kindred.admin.page.Language;
import org.kindred.admin.page.Navigation;
import org.kindred.admin.page.Notices;
import org.kindred.core.account.Role;
import org.kindred.core.account.StaffAction;
import org.kindred.core.adapter.AdapterRegistry;
import org.kindred.core.adapter.AdapterWords;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.secret.UnreadableSecretException;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.ShopSettings;
import org.kindred.core.shop.Shops;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;

/** Connects a shop: first its platform, then the form that the platform's adapter asks for. */
@Named
@ViewScoped
public class ConnectPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final AdapterRegistry registry;
  private final Shops shops;
  private final ConnectedShops connectedShops;
  private final CurrentShop currentShop;
  private final CurrentStaff staff;
  private final Language language;
  private final PlatformWords words;
  private final Notices notices;
  private @Nullable String platform;
  private @Nullable String key;
  private @Nullable ConnectionForm form;
  private boolean keepsSecrets;

  @Inject
  public ConnectPage(
      AdapterRegistry registry,
      Shops shops,
      ConnectedShops connectedShops,
      CurrentShop currentShop,
      CurrentStaff staff,
      Language language,
      PlatformWords words,
      Notices notices) {
    this.registry = registry;
    this.shops = shops;
    this.connectedShops = connectedShops;
    this.currentShop = currentShop;
    this.staff = staff;
    this.language = language;
    this.words = words;
    this.notices = notices;
  }

  /** Makes the form once the address has said which platform, or which shop, it is about. */
  public void prepare() {
    staff.require(Role.OWNER);
    if (form != null) {
      return;
    }
    Optional<Shop> shop = TypedKey.parse(key).flatMap(shops::find);
    if (shop.isPresent()) {
      change(shop.get());
    } else {
      key = null;
      descriptor().ifPresent(found -> form = fresh(found));
    }
  }

  /** With the money and the days that most readers of the language have. */
  private ConnectionForm fresh(AdapterDescriptor of) {
    ConnectionForm fresh = ConnectionForm.fresh(of, words.of(of.platform()));
    if (language.isChinese()) {
      fresh.setCurrency("CNY");
      fresh.setTimeZone("Asia/Shanghai");
    }
    return fresh;
  }

  private void change(Shop shop) {
    platform = shop.platform().value();
    ShopSettings known = known(shop.key());
    keepsSecrets = !known.signingSecret().isEmpty();
    AdapterWords said = words.of(shop.platform());
    descriptor().ifPresent(found -> form = ConnectionForm.of(shop, known, found, said));
  }

  /** The shop itself is asked in the background; its own page tells what came of it. */
  public @Nullable String save() {
    staff.require(Role.OWNER);
    ConnectionForm filled = form;
    if (filled == null || platform == null) {
      return null;
    }
    Map<String, String> before =
        key == null ? Map.of() : ConnectionForm.stored(known(ShopKey.parse(key)));
    List<String> missing = filled.missing(before);
    if (!missing.isEmpty()) {
      notices.refuse("connect.missing", String.join(", ", missing));
      return null;
    }
    try {
      ShopRegistration registration = filled.toRegistration(new PlatformId(platform), before);
      return Navigation.toShop(store(registration).key());
    } catch (NoWebAddressException e) {
      notices.refuse("connect.noAddress", e.written());
      return null;
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      notices.refuse("connect.invalid", words.say(new PlatformId(platform), e.getMessage()));
      return null;
    }
  }

  /** Secrets that do not open are as good as none: the form asks for all of them again. */
  private ShopSettings known(ShopKey shop) {
    try {
      return shops.settings(shop);
    } catch (UnreadableSecretException e) {
      notices.refuse("connect.unreadable");
      return new ShopSettings("", Map.of());
    }
  }

  private Shop store(ShopRegistration registration) {
    connectedShops.tryOut(registration);
    if (key != null) {
      Shop changed = shops.update(ShopKey.parse(key), registration);
      staff.act(Role.OWNER, StaffAction.SHOP_UPDATED, changed.name());
      notices.done("connect.updated", changed.name());
      return changed;
    }
    Shop connected = shops.connect(registration);
    staff.act(Role.OWNER, StaffAction.SHOP_CONNECTED, connected.name());
    currentShop.choose(connected.key());
    notices.done("connect.connected", connected.name());
    return connected;
  }

  public List<AdapterDescriptor> getPlatforms() {
    return registry.descriptors();
  }

  /** What the chosen platform is called; empty before it is chosen. */
  public String getPlatformName() {
    return descriptor().map(this::platformName).orElse("");
  }

  public String platformName(AdapterDescriptor of) {
    return words.name(of.platform());
  }

  private Optional<AdapterDescriptor> descriptor() {
    String wanted = platform;
    return registry.descriptors().stream()
        .filter(each -> each.platform().value().equals(wanted))
        .findFirst();
  }

  public List<String> getCurrencies() {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
        .map(Currency::getCurrencyCode)
        .sorted()
        .toList();
  }

  public List<String> getTimeZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equals("UTC") || id.contains("/"))
        .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .toList();
  }

  /** Whether an existing connection is being changed. */
  public boolean isChanging() {
    return key != null;
  }

  /** Whether there are secrets that stay when their fields are left empty. */
  public boolean isKeepsSecrets() {
    return keepsSecrets;
  }

  /** The currency's code with its name in the reader's language. */
  public String currencyName(String code) {
    return code + " · " + Currency.getInstance(code).getDisplayName(language.getLocale());
  }

  public String leave() {
    String changed = key;
    return changed == null ? Navigation.to("/shops") : Navigation.toShop(ShopKey.parse(changed));
  }

  public @Nullable ConnectionForm getForm() {
    return form;
  }

  public @Nullable String getPlatform() {
    return platform;
  }

  public void setPlatform(@Nullable String platform) {
    this.platform = platform;
  }

  public @Nullable String getKey() {
    return key;
  }

  public void setKey(@Nullable String key) {
    this.key = key;
  }
}
