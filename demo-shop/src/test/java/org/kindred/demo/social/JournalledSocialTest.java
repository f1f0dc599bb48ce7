package org.kindred.demo.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.demo.catalogue.Money;
import org.kindred.demo.history.ActKind;
import org.kindred.demo.history.Histories;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.Actor;
import org.kindred.demo.journal.JournalEntry;
import org.kindred.demo.journal.JournalReader;
import org.kindred.demo.journal.ShopEvent;
import org.kindred.demo.journal.ShopEvents;
import org.kindred.demo.journal.SoldLine;

/** What happens after the opening is added to what happened before. */
class JournalledSocialTest {

  private static final History HISTORY = Histories.draw(50, 3);
  private static final String ME = "c-0001";
  private static final Actor ACTOR = new Actor("v-1", ME);
  private static final Clock CLOCK = Clock.fixed(Histories.END.plusSeconds(60), ZoneOffset.UTC);

  private final ShopEvents events = new ShopEvents(CLOCK);

  @Test
  void likesShouldCountOncePerCustomerAndBeTakenBack() {
    Likes likes = new Likes(HISTORY);
    int before = likes.count("p-0001");
    int own = likes.likes(ME, "p-0001") ? 1 : 0;

    read(likes, events.productAct("product.liked", ACTOR, "p-0001"));
    read(likes, events.productAct("product.liked", ACTOR, "p-0001"));

    assertThat(likes.count("p-0001")).isEqualTo(before - own + 1);
    read(likes, events.productAct("product.unliked", ACTOR, "p-0001"));
    assertThat(likes.likes(ME, "p-0001")).isFalse();
  }

  @Test
  void followsShouldBeSeenFromBothSides() {
    Follows follows = new Follows(HISTORY);
    String other =
        HISTORY.shoppers().stream()
            .map(shopper -> shopper.id())
            .filter(id -> !id.equals(ME) && !follows.followedBy(ME).contains(id))
            .findFirst()
            .orElseThrow();

    read(follows, events.followed(ME, other));

    assertThat(follows.followedBy(ME)).contains(other);
    assertThat(follows.followersOf(other)).contains(ME);
    read(follows, events.unfollowed(ME, other));
    assertThat(follows.followedBy(ME)).doesNotContain(other);
    assertThat(follows.followersOf(other)).doesNotContain(ME);
  }

  @Test
  void feedShouldShowTheNewestFirst() {
    Feed feed = new Feed(HISTORY);

    read(
        feed,
        events.orderPlaced(ACTOR, "O-1", List.of(new SoldLine("p-0007", 2, Money.parse("9.80")))));

    FeedItem newest = feed.of(List.of(ME), 5).get(0);
    assertThat(newest).isEqualTo(new FeedItem(ME, ActKind.PURCHASE, "p-0007", CLOCK.instant()));
    assertThat(feed.of(List.of(ME), 100))
        .extracting(FeedItem::at)
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void feedShouldLeaveGuestsOut() {
    Feed feed = new Feed(HISTORY);
    Instant before = newest(feed);

    read(
        feed,
        events.orderPlaced(
            new Actor("v-1", null), "O-1", List.of(new SoldLine("p-0007", 1, Money.ZERO))));

    assertThat(newest(feed)).isEqualTo(before);
  }

  @Test
  void reviewsShouldKeepTheTextThatKindredIsNotTold() {
    Reviews reviews = new Reviews(HISTORY);
    ShopEvent event = events.reviewPosted(ACTOR, "p-0001", 4);

    reviews.read(new JournalEntry(event, true, "Keeps warm"));

    assertThat(reviews.of("p-0001").get(0))
        .isEqualTo(new Review(ME, "p-0001", CLOCK.instant(), 4, "Keeps warm"));
    assertThat(event.json().toString()).doesNotContain("Keeps warm");
  }

  private static Instant newest(Feed feed) {
    List<String> everybody = HISTORY.shoppers().stream().map(shopper -> shopper.id()).toList();
    return feed.of(everybody, 1).get(0).at();
  }

  private static void read(JournalReader reader, ShopEvent event) {
    reader.read(new JournalEntry(event, true, null));
  }
}
