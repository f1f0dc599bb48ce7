package org.kindred.core.dataimport;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.shop.Shop;
import org.kindred.core.social.SocialGraph;

/** Makes the target of an import. */
@Dependent
final class ImportTargets {

  private final Catalog catalog;
  private final InteractionLog interactions;
  private final SocialGraph social;
  private final Clock clock;

  @Inject
  ImportTargets(Catalog catalog, InteractionLog interactions, SocialGraph social, Clock clock) {
    this.catalog = catalog;
    this.interactions = interactions;
    this.social = social;
    this.clock = clock;
  }

  ImportTarget of(ImportJob job, Shop shop) {
    return switch (job.kind()) {
      case ITEMS -> new ItemTarget(catalog, shop, job);
      case EVENTS -> new EventTarget(interactions, shop, clock.instant());
      case SOCIAL -> new SocialTarget(social, shop);
    };
  }
}
