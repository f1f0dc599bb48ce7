package org.kindred.core.dataimport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.shop.Shop;
import org.kindred.core.social.SocialGraph;
import org.kindred.core.social.SocialLinkKind;
import org.kindred.core.social.SocialWord;
import org.kindred.spi.value.CustomerId;

/**
 * Who sees what whom does. Without a time a link counts from the moment the shop was connected, so
 * that whatever the shop reported itself since then holds against the file.
 */
final class SocialTarget implements ImportTarget {

  private final SocialGraph graph;
  private final Shop shop;
  private final EventTimes times;
  private final List<SocialWord> taken = new ArrayList<>();

  SocialTarget(SocialGraph graph, Shop shop) {
    this.graph = graph;
    this.shop = shop;
    this.times = new EventTimes(shop);
  }

  @Override
  public List<String> required() {
    return List.of("user", "friend");
  }

  @Override
  public void add(long number, Fields line) {
    CustomerId user = line.id("user", CustomerId::new);
    CustomerId friend = line.id("friend", CustomerId::new);
    if (user.equals(friend)) {
      throw new UnusableLineException("user and friend must be two people, got " + user);
    }
    Instant at = line.find("ts").map(text -> times.read("ts", text)).orElse(shop.connectedAt());
    taken.add(
        new SocialWord(
            user,
            friend,
            kind(line),
            true,
            at,
            EventKey.of("import", user.value(), friend.value())));
  }

  @Override
  public void write() {
    graph.link(shop, taken);
    taken.clear();
  }

  private static SocialLinkKind kind(Fields line) {
    String kind = line.find("kind").orElse("follow").strip().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "follow" -> SocialLinkKind.FOLLOW;
      case "friend" -> SocialLinkKind.FRIEND;
      default -> throw Fields.unusable("kind", "follow or friend", kind);
    };
  }
}
