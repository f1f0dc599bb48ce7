package org.kindred.core.training;

import java.util.Locale;
import java.util.Set;
import org.kindred.core.interaction.InteractionType;

/**
 * Which interactions are learned from, and what the engine calls them. A recommendation must ask
 * with the same names that the training used.
 */
public final class LearnedEvents {

  /** What says something about taste; what is taken back again says too little to be learned. */
  public static final Set<InteractionType> TYPES =
      Set.of(
          InteractionType.VIEW,
          InteractionType.LIKE,
          InteractionType.WISHLIST,
          InteractionType.SHARE,
          InteractionType.SHARE_FOLLOWED,
          InteractionType.COMMENT,
          InteractionType.REVIEW,
          InteractionType.ADD_TO_CART,
          InteractionType.PURCHASE,
          InteractionType.GROUP_BUY_OPEN,
          InteractionType.GROUP_BUY_JOIN);

  private LearnedEvents() {}

  /** The engine's name of the type. */
  public static String name(InteractionType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
