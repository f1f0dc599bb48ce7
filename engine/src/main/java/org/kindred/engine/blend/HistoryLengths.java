package org.kindred.engine.blend;

/** Groups of histories of about one length, which get weights of their own. */
final class HistoryLengths {

  /** The first group is that of empty histories. */
  private static final int[] FROM = {0, 1, 2, 4, 8, 16, 32};

  static final int GROUPS = FROM.length;

  private HistoryLengths() {}

  static int group(int length) {
    int group = 0;
    while (group + 1 < GROUPS && length >= FROM[group + 1]) {
      group++;
    }
    return group;
  }
}
