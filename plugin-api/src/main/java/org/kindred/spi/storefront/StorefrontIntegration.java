package org.kindred.spi.storefront;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.kindred.spi.annotation.Incubating;
import org.kindred.spi.value.ProductId;

/** How recommendations reach the pages of one shop. Pure: no I/O; called from any thread. */
public interface StorefrontIntegration {

  /** Where the platform lets a widget stand; not empty. */
  Set<Placement> placements();

  /** The origins (scheme, host, port) that may call the host from a browser; not empty. */
  Set<URI> allowedOrigins();

  /**
   * How to put the widget into one of {@link #placements}.
   *
   * @param scriptUrl where the host serves the widget
   */
  EmbedInstructions embed(Placement placement, URI scriptUrl);

  /**
   * The address that puts one piece of a product into the shopper's cart when the browser opens it.
   */
  @Incubating
  default Optional<URI> addToCartUrl(ProductId productId) {
    return Optional.empty();
  }

  /** Carts that the host can fill itself, where the platform has an interface for that. */
  @Incubating
  default Optional<ServerSideCart> serverSideCart() {
    return Optional.empty();
  }
}
