package org.kindred.core.training;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.catalog.Product;
import org.kindred.core.interaction.Interaction;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.social.SocialGraph;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.training.HeapRoom;
import org.kindred.engine.training.InsufficientMemoryException;
import org.kindred.engine.training.TrainingCancelledException;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/** Streams what a shop knows into a training set. */
final class TrainingSetGatherer {

  private final Catalog catalog;
  private final InteractionLog interactions;
  private final SocialGraph social;

  TrainingSetGatherer(Catalog catalog, InteractionLog interactions, SocialGraph social) {
    this.catalog = catalog;
    this.interactions = interactions;
    this.social = social;
  }

  /**
   * @param cancelled is asked again and again
   * @throws TrainingCancelledException as soon as it says yes
   * @throws InsufficientMemoryException when there are more interactions than the heap has room for
   */
  TrainingSet gather(ShopKey shop, Instant since, BooleanSupplier cancelled) {
    HeapRoom.require(TrainingSetBuilder.heapBytes(interactions.count(shop)));
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (Product product : catalog.all(shop)) {
      builder.addItem(product.id().value(), features(product));
    }
    interactions.forEachSince(
        shop, since, LearnedEvents.TYPES, interaction -> add(builder, interaction, cancelled));
    social.forEachLink(
        shop, link -> builder.addFriend(link.from().toString(), link.to().toString()));
    requireNotCancelled(cancelled);
    return builder.build();
  }

  private static void add(
      TrainingSetBuilder builder, Interaction interaction, BooleanSupplier cancelled) {
    requireNotCancelled(cancelled);
    ProductId product = interaction.productId();
    if (product != null) {
      builder.addInteraction(
          interaction.visitorId().toString(),
          product.value(),
          LearnedEvents.name(interaction.type()),
          interaction.occurredAt().getEpochSecond());
    }
  }

  private static void requireNotCancelled(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new TrainingCancelledException();
    }
  }

  private static ItemFeatures features(Product product) {
    return new ItemFeatures(
        product.categoryPath(), product.brand(), feature(product.price()), product.name());
  }

  /** Nothing is paid with it: a double will do. */
  private static double feature(@Nullable Money price) {
    return price == null ? Double.NaN : price.amount().doubleValue();
  }
}
