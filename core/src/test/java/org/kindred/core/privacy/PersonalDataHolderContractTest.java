package org.kindred.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.persistence.TestDatabase;
import org.kindred.core.shop.Shop;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;

/** What every holder of personal data keeps, over every table there is. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class PersonalDataHolderContractTest {

  /** Tables that keep a person's number on purpose. */
  private static final Map<String, String> KEPT =
      Map.of(
          "visitor", "the tombstone: without it a late delivery would bring the person back",
          "consent_change", "what the person said about being observed goes on to hold",
          "erasure_subject", "whom a receipt is about");

  /** Tables that outlive their shop. */
  private static final Set<String> RECEIPTS = Set.of("erasure_request", "erasure_step");

  private final DatabaseKind kind;
  private TestApplication application;
  private FilledTables tables;
  private Shop shop;
  private Shop otherShop;
  private long person;
  private long other;
  private Instant then;

  PersonalDataHolderContractTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path directory) {
    application = new TestApplication(directory, kind);
    TestShop people = new TestShop(application);
    shop = people.shop();
    otherShop = new TestShop(application).shop();
    people.signsIn("somebody", "somebody");
    people.signsIn("else", "else");
    person = people.numberOf(TestShop.customer("somebody")).value();
    other = people.numberOf(TestShop.customer("else")).value();
    then = application.clock().instant().minus(Duration.ofHours(1));
    tables = new FilledTables(database());
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void everyNumberInTheSchemaShouldBeKnownAsAPersonsOrAThings() {
    tables
        .columns()
        .forEach(
            (table, columns) ->
                assertThat(columns)
                    .extracting(FilledTables.Column::name)
                    .filteredOn(name -> name.endsWith("_id") && isNumber(columns, name))
                    .as("numbers in %s: add new ones to FilledTables", table)
                    .allMatch(
                        name ->
                            FilledTables.PEOPLE.contains(name)
                                || FilledTables.THINGS.contains(name)));
  }

  @Test
  void eraseShouldLeaveNoRowAboutThePersonAndEveryRowAboutOthers() {
    fillWithPeople();

    holders().forEach(holder -> holder.erase(shop, Set.of(new VisitorId(person)), now()));

    tables
        .ofShops()
        .forEach(
            table ->
                tables
                    .peopleIn(table)
                    .forEach(
                        column -> {
                          if (!KEPT.containsKey(table)) {
                            assertThat(tables.count(table, column, person))
                                .as("rows of %s by %s: no holder erases them", table, column)
                                .isZero();
                            assertThat(tables.count(table, column, other))
                                .as("rows of %s by %s about somebody else", table, column)
                                .isPositive();
                          }
                        }));
  }

  @Test
  void eraseShouldTakeNothingThatHappenedLater() {
    fillWithPeople();

    long erased =
        holders().stream()
            .mapToLong(
                holder ->
                    holder.erase(
                        shop, Set.of(new VisitorId(person)), then.minus(Duration.ofSeconds(1))))
            .sum();

    assertThat(erased).isZero();
  }

  @Test
  void eraseShouldDoNothingMoreWhenRepeated() {
    fillWithPeople();
    Set<VisitorId> people = Set.of(new VisitorId(person));
    holders().forEach(holder -> holder.erase(shop, people, now()));

    assertThat(holders()).allMatch(holder -> holder.erase(shop, people, now()) == 0);
  }

  @Test
  void exportShouldTellWhatIsHeldUntilItIsErased() {
    fillWithPeople();
    Set<VisitorId> people = Set.of(new VisitorId(person));

    assertThat(exported(people))
        .containsKeys("interactions", "orders", "social", "attribution", "experiments", "identity");
    holders().forEach(holder -> holder.erase(shop, people, now()));
    assertThat(exported(people)).containsOnlyKeys("identity");
  }

  @Test
  void eraseShopShouldLeaveNoRowOfTheShopAndEveryRowOfOthers() {
    for (String table : tables.ofShops()) {
      tables.fill(table, shop.id(), 1_000, Map.of(), then);
      tables.fill(table, otherShop.id(), 2_000, Map.of(), then);
    }

    holders().forEach(holder -> holder.eraseShop(shop));

    for (String table : tables.ofShops()) {
      if (!RECEIPTS.contains(table)) {
        assertThat(tables.count(table, "shop_id", shop.id()))
            .as("rows of %s: no holder erases them with their shop", table)
            .isZero();
      }
      assertThat(tables.count(table, "shop_id", otherShop.id())).as(table).isPositive();
    }
  }

  @Test
  void namesShouldBeUnique() {
    assertThat(holders()).extracting(PersonalDataHolder::name).doesNotHaveDuplicates();
  }

  /** For each column with a person a row about the person and one about somebody else. */
  private void fillWithPeople() {
    long id = 1_000;
    tables.fill("raw_delivery", shop.id(), id, Map.of(), then);
    tables.fill("raw_delivery", shop.id(), id + 1, Map.of(), then);
    tables.fill("shop_order_line", shop.id(), id, Map.of(), then);
    for (String table : tables.ofShops()) {
      for (String column : tables.peopleIn(table)) {
        if (!KEPT.containsKey(table)) {
          tables.fill(table, shop.id(), id++, about(table, column, person), then);
          tables.fill(table, shop.id(), id++, about(table, column, other), then);
        }
      }
      id = 1_000;
    }
  }

  /** Somebody in this column, and somebody else in those that must not be empty. */
  private Map<String, Long> about(String table, String column, long who) {
    Map<String, Long> people = new HashMap<>();
    for (FilledTables.Column each : tables.columns().getOrDefault(table, List.of())) {
      if (FilledTables.PEOPLE.contains(each.name()) && !each.nullable()) {
        people.put(each.name(), 7L);
      }
    }
    people.put(column, who);
    return people;
  }

  private Map<String, List<Map<String, String>>> exported(Set<VisitorId> people) {
    Map<String, List<Map<String, String>>> exported = new HashMap<>();
    for (PersonalDataHolder holder : holders()) {
      List<Map<String, String>> rows = holder.export(shop, people);
      if (!rows.isEmpty()) {
        exported.put(holder.name(), rows);
      }
    }
    return exported;
  }

  private List<PersonalDataHolder> holders() {
    return application.all(PersonalDataHolder.class);
  }

  private TestDatabase database() {
    return application.database();
  }

  private Instant now() {
    return application.clock().instant();
  }

  private static boolean isNumber(List<FilledTables.Column> columns, String name) {
    return columns.stream()
        .anyMatch(column -> column.name().equals(name) && column.type() == Types.BIGINT);
  }
}
