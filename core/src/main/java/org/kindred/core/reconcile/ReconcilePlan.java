package org.kindred.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.spi.ShopAdapter;

/** Which phases a reconciliation has, by why it runs and by what the platform can be asked. */
final class ReconcilePlan {

  private ReconcilePlan() {}

  /** Empty when the platform cannot be asked. */
  static List<ReconcilePhase> of(ReconcileTrigger trigger, ShopAdapter adapter) {
    boolean repairs = adapter.reconciliation().isPresent();
    List<ReconcilePhase> phases = new ArrayList<>();
    if (adapter.catalog().isPresent() && (trigger == ReconcileTrigger.FIRST || !repairs)) {
      phases.add(ReconcilePhase.CATALOG);
    }
    if (adapter.orderHistory().isPresent() && (trigger == ReconcileTrigger.FIRST || !repairs)) {
      phases.add(ReconcilePhase.HISTORY);
    }
    if (repairs && trigger != ReconcileTrigger.FIRST) {
      phases.add(ReconcilePhase.CHANGES);
    }
    if (repairs) {
      phases.add(ReconcilePhase.EXISTENCE);
    }
    return phases;
  }

  static Optional<ReconcilePhase> after(List<ReconcilePhase> phases, ReconcilePhase phase) {
    return phases.stream().filter(next -> next.compareTo(phase) > 0).findFirst();
  }
}
