package org.kindred.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class UniqueInsertsTest {

  private final DatabaseKind kind;
  private final UniqueInserts inserts = new UniqueInserts();
  private int asked;

  UniqueInsertsTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @Test
  void insertShouldNotAskWhatIsKnownWhileAllIsNew() {
    try (TestDatabase database = new TestDatabase(kind)) {
      assertThat(insert(database, "a", "b")).containsExactly("a", "b");
      assertThat(insert(database, "c")).containsExactly("c");

      assertThat(asked).isZero();
      assertThat(stored(database)).containsExactly("a", "b", "c");
    }
  }

  @Test
  void insertShouldKeepWhatItsTransactionDidBeforeWhenOneIsKnown() {
    try (TestDatabase database = new TestDatabase(kind)) {
      insert(database, "b");

      List<String> inserted =
          database.requiresNew(
              entityManager -> {
                Words words = new Words(Sql.on(entityManager));
                words.insertUnknown(List.of("before"));
                return inserts.insert(List.of("a", "b", "c"), words);
              });

      assertThat(inserted).containsExactly("a", "c");
      assertThat(stored(database)).containsExactly("a", "b", "before", "c");
    }
  }

  @Test
  void insertShouldAskFirstAfterARepeatUntilAllIsNewAgain() {
    try (TestDatabase database = new TestDatabase(kind)) {
      insert(database, "a");
      insert(database, "a", "b");
      insert(database, "c");
      assertThat(asked).isEqualTo(2);

      insert(database, "d");

      assertThat(asked).isEqualTo(2);
      assertThat(stored(database)).containsExactly("a", "b", "c", "d");
    }
  }

  private List<String> insert(TestDatabase database, String... words) {
    return database.requiresNew(
        entityManager -> inserts.insert(List.of(words), new Words(Sql.on(entityManager))));
  }

  private static List<String> stored(TestDatabase database) {
    return database.requiresNew(
        entityManager ->
            Sql.on(entityManager)
                .list("select topic from raw_delivery order by topic", row -> row.getString(1)));
  }

  /** Words as topics of deliveries, which name them. */
  private final class Words implements UniqueInserts.Table<String> {

    private static final String INTO =
        " into raw_delivery (id, shop_id, delivery_key, topic, method, path, query, headers, body,"
            + " received_at, state, attempts, due_at) values (?, 1, ?, ?, '', '', '', '', '',"
            + " '2026-01-01', 'APPLIED', 0, '2026-01-01')";

    private final Sql sql;

    Words(Sql sql) {
      this.sql = sql;
    }

    @Override
    public boolean insertAll(List<String> words) {
      return sql.batchOfNew("insert" + INTO, rows(words));
    }

    @Override
    public List<String> unknown(List<String> words) {
      asked++;
      List<String> unknown = new ArrayList<>(words);
      unknown.removeAll(
          sql.list(
              "select topic from raw_delivery where topic in ("
                  + Sql.placeholders(words.size())
                  + ")",
              row -> row.getString(1),
              words.toArray()));
      return unknown;
    }

    @Override
    public void insertUnknown(List<String> words) {
      sql.batch("insert ignore" + INTO, rows(words));
    }

    private List<Object[]> rows(List<String> words) {
      return words.stream()
          .map(word -> new Object[] {TimeOrderedIds.next(), EventKey.of(word), word})
          .toList();
    }
  }
}
