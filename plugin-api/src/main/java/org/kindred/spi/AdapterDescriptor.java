package org.kindred.spi;

import java.util.List;
import org.kindred.spi.config.ConfigProperty;

/**
 * What the host knows of an adapter before any shop is connected.
 *
 * @param platform unique among the installed adapters
 * @param displayName as the platform writes itself
 * @param spiVersion always {@link SpiVersion#CURRENT}
 * @param properties in the order of the connect form
 */
public record AdapterDescriptor(
    PlatformId platform, String displayName, int spiVersion, List<ConfigProperty> properties) {

  /** Refuses two properties of the same name. */
  public AdapterDescriptor {
    properties = List.copyOf(properties);
    long names = properties.stream().map(ConfigProperty::name).distinct().count();
    if (names != properties.size()) {
      throw new IllegalArgumentException("property names of " + platform + " must be unique");
    }
  }
}
