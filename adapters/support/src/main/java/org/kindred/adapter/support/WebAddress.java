package org.kindred.adapter.support;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses as shops write them. */
public final class WebAddress {

  private WebAddress() {}

  /**
   * Reads an absolute http or https address; spaces and letters outside ASCII are escaped, as
   * browsers do.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static URI parse(String text) {
    if (!UnicodeText.isWellFormed(text)) {
      throw new IllegalArgumentException("holds half a surrogate pair");
    }
    try {
      URI address = new URI(new URI(text.strip().replace(" ", "%20")).toASCIIString());
      boolean web =
          "http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme());
      if (web && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "must be an absolute http or https address, got \"" + Excerpt.of(text) + "\"");
  }

  /** Scheme, host and port of an address: what browsers call its origin. */
  public static URI originOf(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return URI.create(address.getScheme() + "://" + address.getHost() + port);
  }
}
