package org.kindred.core.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.KnownShopper;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.ShareToken;
import org.kindred.spi.value.Shopper;

/** Who sees what whom does. Safe for several threads. */
@ApplicationScoped
public class SocialGraph {

  private static final int PAGE = 10_000;

  private final Shops shops;
  private final Transactions transactions;
  private final IdentityResolver identities;

  @Inject
  public SocialGraph(Shops shops, Transactions transactions, IdentityResolver identities) {
    this.shops = shops;
    this.transactions = transactions;
    this.identities = identities;
  }

  /** Whom the person follows or is friends with. */
  public Set<VisitorId> followedBy(ShopKey shop, VisitorId person) {
    return linked(
        "select to_id from social_link where shop_id = ? and from_id = ? and active = true",
        shop,
        person);
  }

  /** Who follows the person or is friends with them. */
  public Set<VisitorId> followersOf(ShopKey shop, VisitorId person) {
    return linked(
        "select from_id from social_link where shop_id = ? and to_id = ? and active = true",
        shop,
        person);
  }

  /** Whether anybody in the shop follows somebody. */
  public boolean hasLinks(ShopKey shop) {
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                .first(
                    "select 1 from social_link where shop_id = ? and active = true limit 1",
                    row -> true,
                    shops.get(shop).id())
                .isPresent());
  }

  private Set<VisitorId> linked(String select, ShopKey shop, VisitorId person) {
    return transactions.required(
        entityManager ->
            new HashSet<>(
                Sql.on(entityManager)
                    .list(
                        select,
                        row -> new VisitorId(row.getLong(1)),
                        shops.get(shop).id(),
                        person.value())));
  }

  /** Hands every link that holds to the consumer. */
  public void forEachLink(ShopKey shopKey, Consumer<SocialLink> consumer) {
    Shop shop = shops.get(shopKey);
    long after = 0;
    List<Map.Entry<Long, SocialLink>> page;
    do {
      page = page(shop, after);
      page.forEach(entry -> consumer.accept(entry.getValue()));
      after = page.isEmpty() ? after : page.get(page.size() - 1).getKey();
    } while (page.size() == PAGE);
  }

  /** Takes what is new of these words; nobody is linked to themselves. */
  public void link(Shop shop, List<SocialWord> words) {
    List<SocialWord> directed = new ArrayList<>();
    for (SocialWord word : words) {
      if (!word.from().equals(word.to())) {
        directed.add(word);
        if (word.kind() == SocialLinkKind.FRIEND) {
          directed.add(word.reversed());
        }
      }
    }
    if (directed.isEmpty()) {
      return;
    }
    Map<SocialLink, LinkRows.State> newest = newest(directed, known(shop, directed));
    transactions.run(entityManager -> new LinkRows(entityManager, shop).merge(newest));
  }

  /** Remembers whose share a token stands for. */
  public void share(
      Shop shop, ShareToken token, Shopper sharer, ProductId product, Instant sharedAt) {
    KnownShopper known = identities.resolve(shop, List.of(sharer)).get(sharer);
    if (known == null || !known.mayRecord(sharedAt)) {
      return;
    }
    transactions.run(
        entityManager ->
            Sql.on(entityManager)
                .update(
                    "insert ignore into share"
                        + " (id, shop_id, share_token, sharer_id, product_id, shared_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                    TimeOrderedIds.next(),
                    shop.id(),
                    token.value(),
                    known.writtenId().value(),
                    product.value(),
                    sharedAt));
  }

  private Map<Shopper, KnownShopper> known(Shop shop, List<SocialWord> words) {
    Set<Shopper> shoppers = new HashSet<>();
    words.forEach(word -> shoppers.add(Shopper.of(word.from())));
    words.forEach(word -> shoppers.add(Shopper.of(word.to())));
    return identities.resolve(shop, shoppers);
  }

  private static Map<SocialLink, LinkRows.State> newest(
      List<SocialWord> words, Map<Shopper, KnownShopper> people) {
    Map<SocialLink, LinkRows.State> newest = new HashMap<>();
    for (SocialWord word : words) {
      KnownShopper from = people.get(Shopper.of(word.from()));
      KnownShopper to = people.get(Shopper.of(word.to()));
      if (from != null && to != null && from.mayRecord(word.at()) && to.mayRecord(word.at())) {
        LinkRows.State state = new LinkRows.State(word.active(), word.at(), word.by());
        newest.merge(
            new SocialLink(from.writtenId(), to.writtenId(), word.kind()),
            state,
            (before, now) -> now.isNewerThan(before) ? now : before);
      }
    }
    return newest;
  }

  private List<Map.Entry<Long, SocialLink>> page(Shop shop, long after) {
    return transactions.requiresNew(
        entityManager ->
            Sql.on(entityManager)
                .list(
                    "select * from social_link where shop_id = ? and id > ? and active = true"
                        + " order by id limit "
                        + PAGE,
                    row -> Map.entry(row.getLong("id"), LinkRows.link(row)),
                    shop.id(),
                    after));
  }
}
