package org.kindred.core.intake;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.persistence.Sql;
import org.kindred.core.shop.Shop;
import org.kindred.core.testing.TestApplication;
import org.kindred.spi.value.Shopper;

/** What the tables hold of a shop, with people under their names and without our own numbers. */
final class ShopTables {

  private static final List<String> TABLES =
      List.of(
          "product",
          "visitor",
          "consent_change",
          "identification",
          "interaction",
          "shop_order",
          "shop_order_line",
          "order_cancellation",
          "refund_line",
          "social_link",
          "share",
          "group_buy",
          "slate_event",
          "attributed_sale");

  private static final Set<String> PEOPLE =
      Set.of("visitor_id", "browser_id", "customer_id", "sharer_id", "from_id", "to_id");

  private static final Set<String> OUR_OWN = Set.of("id", "shop_id", "pseudonym");

  private final TestApplication application;
  private final Shop shop;
  private final Map<Long, String> names = new HashMap<>();

  ShopTables(TestApplication application, Shop shop, List<Shopper> people) {
    this.application = application;
    this.shop = shop;
    application
        .get(IdentityResolver.class)
        .resolve(shop, people)
        .forEach((shopper, known) -> names.put(known.writtenId().value(), name(shopper)));
  }

  /** The rows of each table, in no order of arrival. */
  Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : TABLES) {
      rows.put(
          table,
          application
              .database()
              .requiresNew(
                  entityManager ->
                      Sql.on(entityManager)
                          .list(
                              "select * from " + table + " where shop_id = ?",
                              this::row,
                              shop.id()))
              .stream()
              .sorted()
              .toList());
    }
    return rows;
  }

  private String row(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    StringBuilder text = new StringBuilder();
    boolean isVisitor = columns.getTableName(1).equalsIgnoreCase("visitor");
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String column = columns.getColumnLabel(i);
      if (PEOPLE.contains(column) || (isVisitor && column.equals("id"))) {
        long person = row.getLong(i);
        text.append(column).append('=').append(row.wasNull() ? "nobody" : names.get(person));
      } else if (!OUR_OWN.contains(column)) {
        text.append(column).append('=').append(value(row.getObject(i)));
      }
      text.append(' ');
    }
    return text.toString();
  }

  private static String value(@Nullable Object stored) {
    return stored instanceof byte[] bytes
        ? HexFormat.of().formatHex(bytes)
        : String.valueOf(stored);
  }

  private static String name(Shopper shopper) {
    if (shopper.customerId() != null) {
      return "customer " + shopper.customerId().value();
    }
    return shopper.visitorKey() == null ? "unknown" : "browser " + shopper.visitorKey().value();
  }
}
