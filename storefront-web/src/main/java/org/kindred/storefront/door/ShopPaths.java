package org.kindred.storefront.door;

import org.kindred.core.shop.ShopKey;
import org.kindred.storefront.problem.Problem;
import org.kindred.storefront.problem.RefusedRequestException;

/** Reads the part of an address that names the shop. */
public final class ShopPaths {

  private ShopPaths() {}

  /**
   * The shop that the text names.
   *
   * @throws RefusedRequestException with status 404 when the text is no shop's key
   */
  public static ShopKey key(String text) {
    try {
      return ShopKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequestException(Problem.unknownShop());
    }
  }
}
