package org.kindred.storefront.recommendation;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Product;
import org.kindred.spi.storefront.StorefrontIntegration;

/** Addresses that may stand in a page: of the web and of nothing else. Immutable. */
final class ProductLinks {

  private final Function<Product, Optional<URI>> addToCart;

  private ProductLinks(Function<Product, Optional<URI>> addToCart) {
    this.addToCart = addToCart;
  }

  /** With the carts of a connected shop. */
  static ProductLinks of(StorefrontIntegration storefront) {
    return new ProductLinks(product -> storefront.addToCartUrl(product.id()));
  }

  static ProductLinks withoutCart() {
    return new ProductLinks(product -> Optional.empty());
  }

  Optional<String> page(Product product) {
    return web(product.url());
  }

  Optional<String> image(Product product) {
    return web(product.imageUrl());
  }

  Optional<String> addToCart(Product product) {
    return web(addToCart.apply(product).orElse(null));
  }

  /** A script or a file in the place of an address is left out. */
  private static Optional<String> web(@Nullable URI uri) {
    if (uri == null || uri.getHost() == null) {
      return Optional.empty();
    }
    boolean web =
        "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    return web ? Optional.of(uri.toASCIIString()) : Optional.empty();
  }
}
