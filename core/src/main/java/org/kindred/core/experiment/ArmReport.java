package org.kindred.core.experiment;

import java.util.List;
import org.kindred.spi.value.Money;

/**
 * What one arm did.
 *
 * @param visitors who came under the experiment
 * @param judged those of them whose time to buy has passed: the lift is told from them alone
 * @param converted those of the judged who bought in that time
 * @param revenue of the judged in that time, net of refunds, one amount per currency
 */
public record ArmReport(Arm arm, long visitors, long judged, long converted, List<Money> revenue) {

  public ArmReport {
    revenue = List.copyOf(revenue);
  }

  /** The part of the judged who bought, 0 … 1; 0 when nobody was judged. */
  public double conversion() {
    return judged == 0 ? 0 : (double) converted / judged;
  }
}
