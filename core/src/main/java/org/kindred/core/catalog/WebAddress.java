package org.kindred.core.catalog;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An address that may stand in a page: of the web and of nothing else. Held as text, since a
 * catalogue has hundreds of thousands of them and a {@link URI} is six texts.
 *
 * @param text http or https with a host, in ASCII
 */
public record WebAddress(String text) {

  /** Null for none, and for a script or a file in the place of an address. */
  static @Nullable WebAddress parse(@Nullable String text) {
    return text == null ? null : of(URI.create(text));
  }

  /** Null for a script or a file in the place of an address. */
  public static @Nullable WebAddress of(URI uri) {
    boolean web =
        "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    return web && uri.getHost() != null ? new WebAddress(uri.toASCIIString()) : null;
  }
}
