package org.kindred.core.subscription;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.Sql;
import org.kindred.core.shop.Shop;

/** The rows of {@code shop_subscription}, one a shop. */
final class SubscriptionRows {

  private static final int MAX_ABOUT = 200;
  private static final int MAX_MESSAGE = 1_000;

  private final Sql sql;

  SubscriptionRows(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  /**
   * An asking that nobody else works on until then.
   *
   * @param revision tells whether it was wanted anew meanwhile
   * @param attempts how many have failed in a row
   */
  record Step(long shopId, long revision, int attempts, Instant until) {}

  Optional<Subscription> find(Shop shop) {
    return sql.first(
        "select * from shop_subscription where shop_id = ?", SubscriptionRows::read, shop.id());
  }

  /** Wants the shop asked, with what it has by now; a step under way does not answer that. */
  void request(Shop shop, SubscriptionReason reason, Instant now) {
    if (renew(shop, reason, now) == 0
        && insert(shop, reason, now) == 0) { // another server was quicker
      renew(shop, reason, now);
    }
  }

  private int renew(Shop shop, SubscriptionReason reason, Instant now) {
    return sql.update(
        "update shop_subscription set revision = revision + 1, cause = ?, about = ?, state = ?,"
            + " requested_at = ?, due_at = ?, finished_at = null, attempts = 0, topics = null,"
            + " failure = null, message = null where shop_id = ?",
        reason.cause(),
        cut(reason.about(), MAX_ABOUT),
        SubscriptionState.ASKING,
        now,
        now,
        shop.id());
  }

  private int insert(Shop shop, SubscriptionReason reason, Instant now) {
    return sql.update(
        "insert ignore into shop_subscription (shop_id, revision, cause, about, state,"
            + " requested_at, due_at, attempts) values (?, 1, ?, ?, ?, ?, ?, 0)",
        shop.id(),
        reason.cause(),
        cut(reason.about(), MAX_ABOUT),
        SubscriptionState.ASKING,
        now,
        now);
  }

  /** Has what waits to be tried again tried at once, for somebody who wants it. */
  void hurry(Shop shop, Instant now) {
    sql.update(
        "update shop_subscription set cause = ?, about = null, due_at = ?"
            + " where shop_id = ? and state = ?",
        SubscriptionCause.DEMAND,
        now,
        shop.id(),
        SubscriptionState.ASKING);
  }

  /** The shops that are to be asked now and are not being asked. */
  List<Long> due(Instant now) {
    return sql.list(
        "select shop_id from shop_subscription where state = ? and due_at <= ?"
            + " and (claimed_until is null or claimed_until <= ?) order by due_at",
        row -> row.getLong(1),
        SubscriptionState.ASKING,
        now,
        now);
  }

  /** Takes the shop's asking; empty when somebody else has. */
  Optional<Step> claim(Shop shop, String node, Instant now, Instant until) {
    int claimed =
        sql.update(
            "update shop_subscription set claimed_until = ?, node = ? where shop_id = ?"
                + " and state = ? and due_at <= ?"
                + " and (claimed_until is null or claimed_until <= ?)",
            until,
            node,
            shop.id(),
            SubscriptionState.ASKING,
            now,
            now);
    return claimed == 0
        ? Optional.empty()
        : sql.first(
            "select * from shop_subscription where shop_id = ?",
            row ->
                new Step(
                    row.getLong("shop_id"), row.getLong("revision"), row.getInt("attempts"), until),
            shop.id());
  }

  /** Frees what a server had in hand when it went down. */
  int releaseAll(String node) {
    return sql.update(
        "update shop_subscription set claimed_until = null"
            + " where node = ? and claimed_until is not null",
        node);
  }

  /** Lets go of the step; what was wanted meanwhile is done by the next one. */
  void release(Step step) {
    sql.update(
        "update shop_subscription set claimed_until = null"
            + " where shop_id = ? and claimed_until = ?",
        step.shopId(),
        step.until());
  }

  void retryAt(Step step, Instant due, SubscriptionAnswer answer) {
    sql.update(
        "update shop_subscription set due_at = ?, attempts = attempts + 1, failure = ?,"
            + " message = ? where shop_id = ? and revision = ?",
        due,
        answer.failure(),
        cut(answer.message(), MAX_MESSAGE),
        step.shopId(),
        step.revision());
  }

  void finish(Step step, SubscriptionState state, SubscriptionAnswer answer, Instant now) {
    sql.update(
        "update shop_subscription set state = ?, finished_at = ?, topics = ?, failure = ?,"
            + " message = ? where shop_id = ? and revision = ?",
        state,
        now,
        answer.topics(),
        answer.failure(),
        cut(answer.message(), MAX_MESSAGE),
        step.shopId(),
        step.revision());
  }

  long erase(Shop shop) {
    return sql.update("delete from shop_subscription where shop_id = ?", shop.id());
  }

  private static @Nullable String cut(@Nullable String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }

  private static Subscription read(ResultSet row) throws SQLException {
    String failure = row.getString("failure");
    return new Subscription(
        SubscriptionCause.valueOf(row.getString("cause")),
        row.getString("about"),
        SubscriptionState.valueOf(row.getString("state")),
        Sql.instant(row, "requested_at"),
        Sql.instantOrNull(row, "finished_at"),
        Sql.intOrNull(row, "topics"),
        failure == null ? null : SubscriptionFailure.valueOf(failure),
        row.getString("message"));
  }
}
