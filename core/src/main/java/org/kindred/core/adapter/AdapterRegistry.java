package org.kindred.core.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.SpiVersion;

/** The installed adapters, found once. Safe for several threads. */
@ApplicationScoped
public class AdapterRegistry {

  private static final System.Logger LOG = System.getLogger(AdapterRegistry.class.getName());

  private final Map<PlatformId, ShopAdapterFactory> factories;

  public AdapterRegistry() {
    this(
        ServiceLoader.load(ShopAdapterFactory.class, AdapterRegistry.class.getClassLoader())
            .stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  AdapterRegistry(List<ShopAdapterFactory> installed) {
    factories =
        installed.stream()
            .filter(AdapterRegistry::isCompatible)
            .collect(
                Collectors.toUnmodifiableMap(
                    factory -> factory.descriptor().platform(), Function.identity()));
  }

  /** A registry of exactly these. */
  public static AdapterRegistry of(List<ShopAdapterFactory> installed) {
    return new AdapterRegistry(installed);
  }

  /** What the connect page offers, by display name. */
  public List<AdapterDescriptor> descriptors() {
    return factories.values().stream()
        .map(ShopAdapterFactory::descriptor)
        .sorted(Comparator.comparing(AdapterDescriptor::displayName))
        .toList();
  }

  /** The adapter of a platform. */
  public Optional<ShopAdapterFactory> find(PlatformId platform) {
    return Optional.ofNullable(factories.get(platform));
  }

  /** What the adapter of a platform says in a language. */
  public AdapterWords words(PlatformId platform, Locale locale) {
    return find(platform)
        .map(factory -> AdapterWords.of(factory, locale))
        .orElseGet(AdapterWords::none);
  }

  private static boolean isCompatible(ShopAdapterFactory factory) {
    AdapterDescriptor descriptor = factory.descriptor();
    if (descriptor.spiVersion() == SpiVersion.CURRENT) {
      return true;
    }
    LOG.log(
        System.Logger.Level.ERROR,
        "The adapter {0} was built for version {1} of the SPI and this server has {2}: left out",
        descriptor.platform(),
        descriptor.spiVersion(),
        SpiVersion.CURRENT);
    return false;
  }
}
