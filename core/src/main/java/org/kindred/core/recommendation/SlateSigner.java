package org.kindred.core.recommendation;

import java.util.List;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.ProductId;

/** Signs slates, on the request's thread; must be quick and safe for several threads. */
public interface SlateSigner {

  /** The token of the slate as a whole, followed by one for each product in its place. */
  List<String> sign(Shop shop, SlateStamp stamp, List<ProductId> products);
}
