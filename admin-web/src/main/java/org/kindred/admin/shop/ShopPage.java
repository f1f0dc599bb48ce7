package org.kindred.admin.shop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.login.CurrentStaff;
import org.kindred.admin.page.Navigation;
import org.kindred.admin.page.Notices;
import org.kindred.core.account.Role;
import org.kindred.core.account.StaffAction;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.intake.IntakeHealth;
import org.kindred.core.intake.ShopIntakeHealth;
import org.kindred.core.secret.UnreadableSecretException;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;
import org.kindred.core.subscription.Subscriptions;
import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.storefront.StorefrontIntegration;

/**
 * One shop: what to enter on its side, whether it works, and the way to part. Lives as long as the
 * page is open, for its address names the shop only when it is opened.
 */
@Named
@ViewScoped
public class ShopPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Shops shops;
  private final ConnectedShops connected;
  private final PlatformWords words;
  private final IntakeHealth intakeHealth;
  private final Subscriptions subscriptions;
  private final CurrentStaff staff;
  private final Notices notices;
  private @Nullable String key;
  private transient @Nullable Shop shop;
  private transient @Nullable String secret;

  @Inject
  public ShopPage(
      Shops shops,
      ConnectedShops connected,
      PlatformWords words,
      IntakeHealth intakeHealth,
      Subscriptions subscriptions,
      CurrentStaff staff,
      Notices notices) {
    this.shops = shops;
    this.connected = connected;
    this.words = words;
    this.intakeHealth = intakeHealth;
    this.subscriptions = subscriptions;
    this.staff = staff;
    this.notices = notices;
  }

  /** All shops that were not erased, for the list. */
  public List<Shop> getAll() {
    return shops.all();
  }

  public ShopIntakeHealth healthOf(Shop of) {
    return intakeHealth.of(of.key());
  }

  /** The shop that the address names; null when there is none. */
  public @Nullable Shop getShop() {
    if (shop == null) {
      shop = TypedKey.parse(key).flatMap(shops::find).orElse(null);
    }
    return shop;
  }

  private Shop shop() {
    Shop found = getShop();
    if (found == null) {
      throw new IllegalStateException("the address names no shop");
    }
    return found;
  }

  public boolean isConnected() {
    return shop().state() == ShopState.CONNECTED;
  }

  public URI getWebhookUrl() {
    return connected.webhookUrl(shop().key());
  }

  /** Whether the shop is asked to send its events there, so that nobody has to enter it. */
  public boolean isSubscribing() {
    return subscriptions.isPossible(shop().key());
  }

  /** Whether the address leads to this computer and the shop's does not: the shop cannot use it. */
  public boolean isLocal() {
    return isOfThisComputer(getWebhookUrl()) && !isOfThisComputer(shop().baseUrl());
  }

  private static boolean isOfThisComputer(URI address) {
    return String.valueOf(address.getHost()).matches("localhost|127\\..*|\\[::1]");
  }

  /** Where this installation takes import files of the shop. */
  public String getImportUrl() {
    return getWebhookUrl().toString().replaceAll("/webhooks$", "/imports");
  }

  /** One per placement that the platform has room for. */
  public List<EmbedSnippet> getSnippets() {
    return connected
        .findReadable(shop().key())
        .map(adapter -> snippets(adapter.storefront()))
        .orElse(List.of());
  }

  private List<EmbedSnippet> snippets(StorefrontIntegration storefront) {
    return Arrays.stream(Placement.values())
        .filter(storefront.placements()::contains)
        .map(each -> snippet(each, storefront.embed(each, connected.widgetUrl())))
        .toList();
  }

  private EmbedSnippet snippet(Placement placement, EmbedInstructions instructions) {
    String where = words.of(shop().platform()).where(placement, instructions);
    return new EmbedSnippet(placement, where, instructions.snippet());
  }

  /** Has the shop asked in the background; the page follows it. */
  public String ask() {
    staff.require(Role.MARKETER);
    subscriptions.ask(shop().key());
    return Navigation.toShop(shop().key());
  }

  /** Whether the secrets open with this server's key. */
  public boolean isReadable() {
    return shops.isReadable(shop().key());
  }

  /** Shows the secret to the owner, who has to enter it in the shop. */
  public void reveal() {
    staff.require(Role.OWNER);
    try {
      secret = shops.settings(shop().key()).signingSecret();
    } catch (UnreadableSecretException e) {
      notices.refuse("connect.unreadable");
    }
  }

  public String disconnect() {
    staff.require(Role.OWNER);
    shops.disconnect(shop().key());
    staff.act(Role.OWNER, StaffAction.SHOP_DISCONNECTED, shop().name());
    notices.done("shop.disconnected", shop().name());
    return Navigation.toShop(shop().key());
  }

  public String reconnect() {
    staff.require(Role.OWNER);
    shops.reconnect(shop().key());
    staff.act(Role.OWNER, StaffAction.SHOP_CONNECTED, shop().name());
    notices.done("shop.reconnected", shop().name());
    return Navigation.toShop(shop().key());
  }

  public @Nullable String getSecret() {
    return secret;
  }

  public @Nullable String getKey() {
    return key;
  }

  public void setKey(@Nullable String key) {
    this.key = key;
  }
}
