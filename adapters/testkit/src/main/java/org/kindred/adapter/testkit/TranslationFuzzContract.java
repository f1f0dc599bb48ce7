package org.kindred.adapter.testkit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.spi.ShopAdapter;

/**
 * Recorded deliveries, mutated: whatever comes, a translation is a clear rejection or a list of
 * events, never another exception, and the steps before it never fail at all.
 *
 * <p>How many mutations are tried is set by the system property {@code kindred.fuzz.executions}
 * (2000), which ones by {@code kindred.fuzz.seed} (1). A failure names its mutation.
 */
public interface TranslationFuzzContract {

  /** The adapter under test; the same for all tries. */
  ShopAdapter fuzzedAdapter();

  /** Where the mutations start from. */
  List<RecordedDelivery> fuzzedDeliveries();

  @Test
  default void translateShouldRejectClearlyOrGiveEventsWhenAnythingCame() {
    long executions = Long.getLong("kindred.fuzz.executions", 2000);
    long seed = Long.getLong("kindred.fuzz.seed", 1);

    new TranslationFuzz(fuzzedAdapter().webhooks(), fuzzedDeliveries())
        .run(getClass().getSimpleName(), executions, seed);
  }
}
