package org.kindred.core.order;

import java.math.BigDecimal;

/** How much of a refund line counts against the order. */
record RefundCount(int quantity, BigDecimal amount, boolean exceedsOrder) {

  /** As long as the order is not known. */
  static final RefundCount NOTHING = new RefundCount(0, BigDecimal.ZERO, false);
}
