package org.kindred.engine.blend;

/**
 * The best of many scores without sorting them: a heap of bounded size with the worst kept score on
 * top. Of equal scores the one with the lower index is better. Not thread-safe; used once.
 */
public final class TopItems {

  private final float[] scores;
  private final int[] items;
  private final float floor;
  private int size;

  /**
   * Empty.
   *
   * @param floor scores up to it do not count
   */
  public TopItems(int limit, float floor) {
    this.scores = new float[limit];
    this.items = new int[limit];
    this.floor = floor;
  }

  /**
   * The indices of the highest scores above the floor, best first.
   *
   * @return int [at most limit]
   */
  public static int[] of(float[] scores, int limit, float floor) {
    TopItems top = new TopItems(Math.min(limit, scores.length), floor);
    float bar = top.bar();
    for (int item = 0; item < scores.length; item++) {
      if (scores[item] > bar) {
        top.offer(item, scores[item]);
        bar = top.bar();
      }
    }
    return top.drain();
  }

  /** What the next score must exceed to get in. */
  public float bar() {
    if (size < items.length) {
      return floor;
    }
    return size == 0 ? Float.POSITIVE_INFINITY : scores[0];
  }

  /** Keeps the item if its score exceeds the bar; items come in ascending order. */
  public void offer(int item, float score) {
    if (!(score > bar())) {
      return;
    }
    if (size < items.length) {
      scores[size] = score;
      items[size] = item;
      siftUp(size++);
    } else {
      scores[0] = score;
      items[0] = item;
      siftDown();
    }
  }

  /** Takes all out, best first: int [at most limit]. */
  public int[] drain() {
    int[] best = new int[size];
    while (size > 0) {
      best[size - 1] = items[0];
      size--;
      scores[0] = scores[size];
      items[0] = items[size];
      siftDown();
    }
    return best;
  }

  private void siftUp(int start) {
    int child = start;
    while (child > 0 && isWorse(child, (child - 1) / 2)) {
      swap(child, (child - 1) / 2);
      child = (child - 1) / 2;
    }
  }

  private void siftDown() {
    int parent = 0;
    while (true) {
      int worst = parent;
      for (int child = 2 * parent + 1; child <= 2 * parent + 2 && child < size; child++) {
        if (isWorse(child, worst)) {
          worst = child;
        }
      }
      if (worst == parent) {
        return;
      }
      swap(parent, worst);
      parent = worst;
    }
  }

  private boolean isWorse(int a, int b) {
    return scores[a] != scores[b] ? scores[a] < scores[b] : items[a] > items[b];
  }

  private void swap(int a, int b) {
    float score = scores[a];
    scores[a] = scores[b];
    scores[b] = score;
    int item = items[a];
    items[a] = items[b];
    items[b] = item;
  }
}
