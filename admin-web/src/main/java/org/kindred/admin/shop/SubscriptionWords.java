package org.kindred.admin.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.page.Presentation;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.subscription.Subscription;
import org.kindred.core.subscription.SubscriptionCause;
import org.kindred.core.subscription.SubscriptionState;
import org.kindred.core.subscription.Subscriptions;

/** Says in the reader's language how the asking of shops for their events does. */
@Named
@RequestScoped
public class SubscriptionWords {

  private final Subscriptions subscriptions;
  private final PlatformWords words;
  private final Presentation texts;
  private final Map<ShopKey, Optional<SubscriptionNote>> notes = new HashMap<>();

  @Inject
  public SubscriptionWords(Subscriptions subscriptions, PlatformWords words, Presentation texts) {
    this.subscriptions = subscriptions;
    this.words = words;
    this.texts = texts;
  }

  /** Null when there is nothing to say: no shop that only pushes is asked for anything. */
  public @Nullable SubscriptionNote of(Shop shop) {
    return notes.computeIfAbsent(shop.key(), key -> find(shop)).orElse(null);
  }

  private Optional<SubscriptionNote> find(Shop shop) {
    if (shop.state() != ShopState.CONNECTED) {
      return Optional.empty();
    }
    boolean possible = subscriptions.isPossible(shop.key());
    return subscriptions
        .find(shop.key())
        .filter(
            newest ->
                possible
                    || newest.cause() == SubscriptionCause.DEMAND
                    || newest.state() == SubscriptionState.FAILED)
        .map(newest -> note(shop, newest, possible));
  }

  private SubscriptionNote note(Shop shop, Subscription newest, boolean possible) {
    return new SubscriptionNote(
        badge(newest.state()),
        texts.label(newest.state()),
        text(newest, possible),
        words.say(shop.platform(), newest.message()),
        why(newest),
        newest.isAsking(),
        newest.state() == SubscriptionState.FAILED);
  }

  private static String badge(SubscriptionState state) {
    return switch (state) {
      case ASKING -> "wait";
      case DONE -> "good";
      case FAILED -> "bad";
    };
  }

  private String text(Subscription newest, boolean possible) {
    return switch (newest.state()) {
      case ASKING -> asking(newest, possible);
      case DONE ->
          newest.topics() == null
              ? texts.text("check.works")
              : texts.text("check.subscribed", newest.topics());
      case FAILED -> texts.label(newest.failure());
    };
  }

  private String asking(Subscription newest, boolean possible) {
    if (newest.failure() != null) {
      return texts.text("check.again");
    }
    return possible ? texts.text("check.asking") : texts.text("check.checking");
  }

  private String why(Subscription newest) {
    String cause =
        texts.text(
            "SubscriptionCause." + newest.cause(), newest.about() == null ? "" : newest.about());
    return texts.text("check.why", cause, texts.dateTime(newest.requestedAt()));
  }
}
