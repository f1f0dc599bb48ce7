package org.kindred.storefront.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;

/** Whose pages may call from a browser: the shop's own and its adapter's origins, no others. */
@ApplicationScoped
public class AllowedOrigins {

  private final Shops shops;
  private final ConnectedShops connected;

  @Inject
  public AllowedOrigins(Shops shops, ConnectedShops connected) {
    this.shops = shops;
    this.connected = connected;
  }

  /**
   * Whether pages of this origin may call for the shop.
   *
   * @param origin as a browser sends it: scheme, host, and the port when it is not the usual one
   */
  public boolean allow(ShopKey shop, String origin) {
    List<String> named = shops.find(shop).map(Shop::allowedOrigins).orElse(List.of());
    return named.stream().anyMatch(each -> isSame(each, origin))
        || adapterOrigins(shop).stream().anyMatch(each -> isSame(each.toString(), origin));
  }

  private Set<URI> adapterOrigins(ShopKey shop) {
    return connected
        .findReadable(shop)
        .map(adapter -> adapter.storefront().allowedOrigins())
        .orElse(Set.of());
  }

  /** Owners write origins as they like: with a slash, capitals or the usual port. */
  static boolean isSame(String written, String origin) {
    return written.equals(origin) || normalized(written).equals(origin);
  }

  private static String normalized(String written) {
    try {
      URI uri = new URI(written.strip());
      if (uri.getScheme() == null || uri.getHost() == null) {
        return written;
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String port = isUsual(scheme, uri.getPort()) ? "" : ":" + uri.getPort();
      return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    } catch (java.net.URISyntaxException e) {
      return written;
    }
  }

  private static boolean isUsual(String scheme, int port) {
    return port == -1
        || (port == 80 && scheme.equals("http"))
        || (port == 443 && scheme.equals("https"));
  }
}
