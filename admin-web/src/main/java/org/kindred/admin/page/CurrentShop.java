package org.kindred.admin.page;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;

/** The shop that a session looks at: the one chosen, or the first. */
@Named
@SessionScoped
public class CurrentShop implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Shops shops;
  private @Nullable String chosenKey;

  @Inject
  public CurrentShop(Shops shops) {
    this.shops = shops;
  }

  /** Empty when there is no shop at all. */
  public Optional<Shop> find() {
    if (chosenKey != null) {
      Optional<Shop> chosen = shops.find(ShopKey.parse(chosenKey));
      if (chosen.filter(shop -> shop.state() != ShopState.ERASED).isPresent()) {
        return chosen;
      }
    }
    List<Shop> all = shops.all();
    return all.stream()
        .filter(shop -> shop.state() == ShopState.CONNECTED)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** The shop; throws IllegalStateException when there is none. */
  public Shop get() {
    return find().orElseThrow(() -> new IllegalStateException("no shop is connected"));
  }

  public ShopKey key() {
    return get().key();
  }

  public @Nullable Shop getShop() {
    return find().orElse(null);
  }

  public boolean isPresent() {
    return find().isPresent();
  }

  /** Whether there is one, and nothing is taken from it. */
  public boolean isDisconnected() {
    return find().filter(shop -> shop.state() == ShopState.DISCONNECTED).isPresent();
  }

  /** All that may be chosen. */
  public List<Shop> getAll() {
    return shops.all();
  }

  public String getKey() {
    return find().map(shop -> shop.key().toString()).orElse("");
  }

  public void setKey(String key) {
    choose(ShopKey.parse(key));
  }

  public void choose(ShopKey key) {
    chosenKey = key.toString();
  }

  /** Shows the same page for the shop just chosen. */
  public String show() {
    return Navigation.again();
  }
}
