package org.kindred.core.social;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.shop.Shop;

/** The rows of {@code social_link}. */
final class LinkRows {

  private final Sql sql;
  private final Shop shop;

  LinkRows(EntityManager entityManager, Shop shop) {
    this.sql = Sql.on(entityManager);
    this.shop = shop;
  }

  /** What was said of a link last. */
  record State(boolean active, Instant at, EventKey by) {

    State {
      at = at.truncatedTo(ChronoUnit.MICROS);
    }

    boolean isNewerThan(@Nullable State other) {
      if (other == null) {
        return true;
      }
      int order = at.compareTo(other.at);
      return order > 0 || (order == 0 && by.compareTo(other.by) > 0);
    }
  }

  /** Takes what is new. */
  void merge(Map<SocialLink, State> words) {
    Map<SocialLink, State> known = known(words.keySet());
    List<@Nullable Object[]> inserts = new ArrayList<>();
    List<@Nullable Object[]> updates = new ArrayList<>();
    words.forEach(
        (link, state) -> {
          State before = known.get(link);
          if (before == null) {
            inserts.add(
                new Object[] {
                  TimeOrderedIds.next(),
                  shop.id(),
                  link.from().value(),
                  link.to().value(),
                  link.kind(),
                  state.active,
                  state.at,
                  state.by
                });
          } else if (state.isNewerThan(before)) {
            updates.add(
                new Object[] {
                  state.active,
                  state.at,
                  state.by,
                  shop.id(),
                  link.from().value(),
                  link.to().value(),
                  link.kind()
                });
          }
        });
    sql.batch(
        "insert into social_link (id, shop_id, from_id, to_id, kind, active, changed_at,"
            + " changed_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
        inserts);
    sql.batch(
        "update social_link set active = ?, changed_at = ?, changed_by = ?"
            + " where shop_id = ? and from_id = ? and to_id = ? and kind = ?",
        updates);
  }

  static SocialLink link(ResultSet row) throws SQLException {
    return new SocialLink(
        new VisitorId(row.getLong("from_id")),
        new VisitorId(row.getLong("to_id")),
        SocialLinkKind.valueOf(row.getString("kind")));
  }

  private Map<SocialLink, State> known(Collection<SocialLink> links) {
    List<Long> from = links.stream().map(link -> link.from().value()).distinct().toList();
    Map<SocialLink, State> known = new HashMap<>();
    for (List<Long> list : sql.lists(from)) {
      sql.list(
              "select * from social_link where shop_id = ? and from_id in ("
                  + Sql.placeholders(list.size())
                  + ")",
              row -> Map.entry(link(row), state(row)),
              Sql.parameters(list, shop.id()))
          .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    }
    return known;
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        row.getBoolean("active"),
        Sql.instant(row, "changed_at"),
        EventKey.ofBytes(row.getBytes("changed_by")));
  }
}
