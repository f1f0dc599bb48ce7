package org.kindred.storefront.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much the beacon door takes. */
@Dependent
final class EventLimits {

  final int maxBytes;
  final double perSecondOfAddress;
  final int burstOfAddress;
  final double perSecondOfShop;
  final int burstOfShop;

  /**
   * @param maxBytes of one body; default 65,536, which is what browsers send at most
   * @param perSecondOfAddress beacons a second of one client address in the long run; default 20
   * @param burstOfAddress beacons of one client address at once; default 200: many visitors may
   *     share an address
   * @param perSecondOfShop beacons a second of one shop in the long run; default 2,000
   * @param burstOfShop beacons of one shop at once; default 6,000
   */
  @Inject
  EventLimits(
      @ConfigProperty(name = "kindred.events.max-bytes", defaultValue = "65536") int maxBytes,
      @ConfigProperty(name = "kindred.events.address.per-second", defaultValue = "20")
          double perSecondOfAddress,
      @ConfigProperty(name = "kindred.events.address.burst", defaultValue = "200")
          int burstOfAddress,
      @ConfigProperty(name = "kindred.events.shop.per-second", defaultValue = "2000")
          double perSecondOfShop,
      @ConfigProperty(name = "kindred.events.shop.burst", defaultValue = "6000") int burstOfShop) {
    this.maxBytes = maxBytes;
    this.perSecondOfAddress = perSecondOfAddress;
    this.burstOfAddress = burstOfAddress;
    this.perSecondOfShop = perSecondOfShop;
    this.burstOfShop = burstOfShop;
  }
}
