package org.kindred.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIndexTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 63, 64, 65, 1_000, 5_000})
  void topShouldBeWhatSortingGives(int items) {
    for (int size : new int[] {3, 8, 64}) {
      Random random = new Random(items + size);
      float[] rows = vectors(items, size, random);
      ItemIndex plain = ItemIndex.of(rows, size, new PlainByteScan());
      ItemIndex fastest = ItemIndex.of(rows, size);
      for (int repeat = 0; repeat < 5; repeat++) {
        float[] query = vectors(1, size, random);
        int[] expected = sorted(plain, query, 20);

        assertThat(plain.top(query, 20)).isEqualTo(expected);
        assertThat(fastest.top(query, 20)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 300})
  void scansShouldAgree(int items) throws Exception {
    float[] rows = vectors(items, 24, new Random(5));
    ByteTable table = ByteTable.of(rows, 24);
    ByteQuery query = ByteQuery.of(vectors(1, 24, new Random(6)), 0, 24, table.dimensions());
    ByteScan fastest = ByteScan.fastest();
    assertThat(fastest).isNotInstanceOf(PlainByteScan.class);
    for (int tile = 0; tile < table.tiles(); tile++) {
      float[] one = new float[ByteTable.TILE];
      float[] other = new float[ByteTable.TILE];

      float highest = new PlainByteScan().scan(table, tile, query, one, 0);

      assertThat(fastest.scan(table, tile, query, other, 0)).isEqualTo(highest);
      assertThat(other).isEqualTo(one);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10})
  void topShouldTakeTheLowerIndexOfEqualItems(int limit) {
    ItemIndex index = ItemIndex.of(new float[2 * 200], 2);

    assertThat(index.top(new float[] {1, 1}, limit)).isEqualTo(IntStream.range(0, limit).toArray());
  }

  private static float[] vectors(int count, int size, Random random) {
    float[] rows = new float[count * size];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) random.nextGaussian();
    }
    return rows;
  }

  private static int[] sorted(ItemIndex index, float[] query, int limit) {
    return IntStream.range(0, index.items())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer item) -> -index.exact(query, item)))
        .limit(limit)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
