package org.kindred.core.order;

import java.util.List;
import org.kindred.core.shop.Shop;

/**
 * CDI event, fired in the transaction in which the refunds of a known order changed.
 *
 * @param refunds all refunds of the order as they count now, earliest first; whatever was said of
 *     this order's refunds before is replaced
 */
public record RefundsRecorded(Shop shop, RecordedOrder order, List<RecordedRefund> refunds) {

  public RefundsRecorded {
    refunds = List.copyOf(refunds);
  }
}
