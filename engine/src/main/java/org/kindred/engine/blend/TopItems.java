package org.kindred.engine.blend;

/**
 * The best of many scores without sorting them: a heap of bounded size with the worst kept score on
 * top. Of equal scores the one with the lower index is better. Not thread-safe; used once.
 */
public final class TopItems {

  private final float[] scores;
  private final int[] items;
  private int size;

  private TopItems(int limit) {
    this.scores = new float[limit];
    this.items = new int[limit];
  }

  /**
   * The indices of the highest scores above the floor, best first.
   *
   * @param floor scores up to it do not count
   * @return int [at most limit]
   */
  public static int[] of(float[] scores, int limit, float floor) {
    TopItems top = new TopItems(Math.min(limit, scores.length));
    if (top.items.length == 0) {
      return new int[0];
    }
    float bar = floor;
    for (int item = 0; item < scores.length; item++) {
      if (scores[item] > bar) {
        bar = top.offer(item, scores[item], floor);
      }
    }
    return top.drain();
  }

  /** Returns what the next score must exceed. */
  private float offer(int item, float score, float floor) {
    if (size < items.length) {
      scores[size] = score;
      items[size] = item;
      siftUp(size++);
    } else {
      scores[0] = score;
      items[0] = item;
      siftDown();
    }
    return size < items.length ? floor : scores[0];
  }

  private int[] drain() {
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
