package org.kindred.realshop;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.system.ConnectedShop;
import org.kindred.system.KindredDatabase;

/** What Kindred's tables hold of one shop. */
final class ShopTables {

  private final KindredDatabase database;
  private final String shop;

  ShopTables(KindredDatabase database, ConnectedShop connected) {
    this.database = database;
    this.shop = "(select id from shop where shop_key = '" + connected.key() + "')";
  }

  /** How many deliveries of each topic were applied. */
  Map<String, Long> appliedDeliveries() throws SQLException {
    return database.numbers(
        "select topic, count(*) from raw_delivery where state = 'APPLIED' and shop_id = "
            + shop
            + " group by topic");
  }

  /** How many deliveries are in each state. */
  Map<String, Long> deliveryStates() throws SQLException {
    return database.numbers(
        "select state, count(*) from raw_delivery where shop_id = " + shop + " group by state");
  }

  /** What is parked, with the reason. */
  Set<String> parked() throws SQLException {
    return database.strings(
        "select concat(topic, ': ', error) from raw_delivery where state = 'PARKED' and shop_id = "
            + shop);
  }

  /** How many deliveries hold a text, in what came or in what was fetched to complete it. */
  long deliveriesWith(String text) throws SQLException {
    return deliveriesMatching(Pattern.compile(Pattern.quote(text)));
  }

  /** How many deliveries name an account. */
  long deliveriesNaming(String account) throws SQLException {
    return deliveriesMatching(
        Pattern.compile("\"customer_?[iI]d\":\"?" + Pattern.quote(account) + "[\",}]"));
  }

  private long deliveriesMatching(Pattern pattern) throws SQLException {
    String from = " from raw_delivery where shop_id = " + shop;
    return Stream.concat(
            database.texts("select body" + from).stream(),
            database.texts("select fetched" + from).stream())
        .filter(one -> pattern.matcher(one).find())
        .count();
  }

  /** How the shop's first reconciliation stands. */
  String firstReconciliation() throws SQLException {
    return database
        .strings(
            "select concat(state, ' ', coalesce(message, '')) from reconciliation where shop_id = "
                + shop)
        .stream()
        .findFirst()
        .orElse("not begun")
        .strip();
  }

  /** How many interactions of each type there are. */
  Map<String, Long> interactions() throws SQLException {
    return database.numbers(
        "select type, count(*) from interaction where shop_id = " + shop + " group by type");
  }

  Set<String> orders() throws SQLException {
    return database.strings("select order_id from shop_order where shop_id = " + shop);
  }

  Set<String> cancellations() throws SQLException {
    return database.strings("select order_id from order_cancellation where shop_id = " + shop);
  }

  /** Order, pieces and amount of each refunded line. */
  Set<String> refunds() throws SQLException {
    return database.strings(
        "select concat(order_id, ' ', quantity, ' ', cast(amount as decimal(10,2)), ' ', currency)"
            + " from refund_line where shop_id = "
            + shop);
  }

  long products() throws SQLException {
    return number(
        "select count(*) from product where removed_at is null and described_at is not null and"
            + " shop_id = "
            + shop);
  }

  /** The states of erasures. */
  Set<String> erasures() throws SQLException {
    return database.strings("select state from erasure_request where shop_id = " + shop);
  }

  private long number(String query) throws SQLException {
    return Long.parseLong(database.strings(query).iterator().next());
  }
}
