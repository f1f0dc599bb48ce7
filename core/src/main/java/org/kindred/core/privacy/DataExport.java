package org.kindred.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.value.Shopper;

/** Tells a person what is known about them. Safe for several threads. */
@ApplicationScoped
public class DataExport {

  /** All rows about the person, by the feature that holds them; empty when nobody is known so. */
  public Map<String, List<Map<String, String>>> of(ShopKey shop, Shopper shopper) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The same as a JSON document. */
  public String json(ShopKey shop, Shopper shopper) {
    throw new UnsupportedOperationException("not yet");
  }
}
