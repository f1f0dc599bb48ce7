package org.kindred.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.background.BackgroundExecutor;

class EmbeddedDatabaseCompactionTest {

  private static final int ROWS = 20_000;

  @TempDir private Path directory;
  private final Random random = new Random(7);
  private TestDatabase database;

  @BeforeEach
  void fill() {
    database = TestDatabase.inFile(directory.resolve("kindred"), ";RETENTION_TIME=0");
    execute("create table filled (id bigint primary key, text varchar(200))");
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(new Object[] {i, "x".repeat(200)});
    }
    database.requiresNew(
        entityManager -> {
          Sql.on(entityManager).batch("insert into filled (id, text) values (?, ?)", rows);
          return true;
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void makeRoomShouldKeepTheFileFromGrowing() throws IOException {
    EmbeddedDatabaseCompaction compaction =
        new EmbeddedDatabaseCompaction(database, new BackgroundExecutor());
    long filled = size();
    change(1_500);
    long grown = size();
    for (int i = 0; i < 100; i++) {
      change(15);
      compaction.makeRoom();
    }

    assertThat(grown).as("what is to be kept from happening").isGreaterThan(2 * filled);
    assertThat(size()).isLessThan(grown);
    assertThat(database.strings("select count(*) from filled where length(text) = 200"))
        .containsExactly(Integer.toString(ROWS));
  }

  private void change(int commits) {
    for (int i = 0; i < commits; i++) {
      execute(
          "update filled set text = repeat('%s', 200) where id = %d"
              .formatted((char) ('a' + i % 26), random.nextInt(ROWS)));
    }
  }

  private void execute(String sql) {
    database.requiresNew(entityManager -> Sql.on(entityManager).update(sql));
  }

  private long size() throws IOException {
    return Files.size(directory.resolve("kindred.mv.db"));
  }
}
