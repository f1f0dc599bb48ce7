package org.kindred.core.reconcile;

/**
 * What a shop told when it was asked and had not told before.
 *
 * @param products new or changed
 * @param orders new
 * @param refunds new, and cancellations
 * @param removedProducts that exist no more
 * @param rejected what the shop gave and what cannot be used
 */
public record Repairs(
    long products, long orders, long refunds, long removedProducts, long rejected) {

  /** Nothing was amiss. */
  public static final Repairs NONE = new Repairs(0, 0, 0, 0, 0);

  Repairs plus(Repairs more) {
    return new Repairs(
        products + more.products,
        orders + more.orders,
        refunds + more.refunds,
        removedProducts + more.removedProducts,
        rejected + more.rejected);
  }

  static Repairs removed(long products) {
    return new Repairs(0, 0, 0, products, 0);
  }

  static Repairs rejected(long entities) {
    return new Repairs(0, 0, 0, 0, entities);
  }

  /** All but what cannot be used. */
  public long total() {
    return products + orders + refunds + removedProducts;
  }
}
