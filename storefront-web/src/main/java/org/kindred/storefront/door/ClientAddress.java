package org.kindred.storefront.door;

import java.util.Arrays;

/** Tells clients apart for rate limits only; kept in memory, never stored or logged. */
public final class ClientAddress {

  private static final int NETWORK_GROUPS = 4;

  private ClientAddress() {}

  /**
   * The whole of an IPv4 address; of an IPv6 address the network, since one client has all the
   * addresses in it.
   */
  public static String of(String remoteAddress) {
    if (remoteAddress.indexOf(':') < 0 || remoteAddress.indexOf('.') >= 0) {
      return remoteAddress;
    }
    String[] halves = remoteAddress.split("::", 2);
    String[] groups = halves[0].split(":");
    String[] network = Arrays.copyOf(groups, NETWORK_GROUPS);
    for (int i = groups.length; i < NETWORK_GROUPS; i++) {
      network[i] = "0";
    }
    return String.join(":", network);
  }
}
