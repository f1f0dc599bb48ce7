package org.kindred.core.recommendation;

import java.time.Instant;
import org.kindred.core.interaction.InteractionType;

/** Something a shopper did lately with a product; the id rises in the order of recording. */
record RecentAct(long id, String product, InteractionType type, Instant at) {}
