package org.kindred.core.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.kindred.core.shop.Shop;

/** Signs and checks attribution tokens. Safe for several threads. */
@ApplicationScoped
public class AttributionTokens {

  /** The signed text of the token. */
  public String sign(Shop shop, AttributionToken token) {
    throw new UnsupportedOperationException("not yet");
  }

  /** What the text says, if we signed it for this shop and it has not expired. */
  public Optional<AttributionToken> verify(Shop shop, String text) {
    throw new UnsupportedOperationException("not yet");
  }
}
