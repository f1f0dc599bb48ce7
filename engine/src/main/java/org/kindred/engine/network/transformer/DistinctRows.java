package org.kindred.engine.network.transformer;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** Numbers the distinct values of a step from 0 in the order of their appearance. Reusable. */
final class DistinctRows {

  private final int[] rowOf;
  private final IntArrayList values = new IntArrayList();

  /** For values from 0 to {@code limit - 1}. */
  DistinctRows(int limit) {
    rowOf = new int[limit];
    Arrays.fill(rowOf, -1);
  }

  /** The row of the value. */
  int add(int value) {
    int row = rowOf[value];
    if (row < 0) {
      row = values.size();
      rowOf[value] = row;
      values.add(value);
    }
    return row;
  }

  int size() {
    return values.size();
  }

  int value(int row) {
    return values.getInt(row);
  }

  int[] toArray() {
    return values.toIntArray();
  }

  void clear() {
    for (int row = 0; row < values.size(); row++) {
      rowOf[values.getInt(row)] = -1;
    }
    values.clear();
  }
}
