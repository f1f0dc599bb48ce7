package org.kindred.core.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapterFactory;

/** The installed adapters, found once. Safe for several threads. */
@ApplicationScoped
public class AdapterRegistry {

  /** What the connect page offers, by display name. */
  public List<AdapterDescriptor> descriptors() {
    throw new UnsupportedOperationException("not yet");
  }

  /** The adapter of a platform. */
  public Optional<ShopAdapterFactory> find(PlatformId platform) {
    throw new UnsupportedOperationException("not yet");
  }
}
