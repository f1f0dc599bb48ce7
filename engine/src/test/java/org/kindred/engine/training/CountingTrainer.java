package org.kindred.engine.training;

import java.nio.file.Path;
import java.util.List;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.UserHistory;

/** A candidate without any learning: scores are how often items occur. Counts what is closed. */
final class CountingTrainer implements CandidateTrainer {

  private final String name;
  private final double timeWeight;
  private int fitted;
  private int closed;

  CountingTrainer(String name) {
    this(name, 0);
  }

  CountingTrainer(String name, double timeWeight) {
    this.name = name;
    this.timeWeight = timeWeight;
  }

  /** How many models there were. */
  int fitted() {
    return fitted;
  }

  /** How many models are still open. */
  int open() {
    return fitted - closed;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double timeWeight() {
    return timeWeight;
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    context.checkCancelled();
    fitted++;
    return new Counts(set.sequences().itemCounts(set.itemCount()));
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) {
    throw new IllegalStateException("never loaded in these tests");
  }

  private final class Counts implements CandidateModel {

    private final int[] counts;

    Counts(int[] counts) {
      this.counts = counts;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void score(List<UserHistory> histories, float[][] scores) {
      for (int b = 0; b < histories.size(); b++) {
        for (int i = 0; i < counts.length; i++) {
          scores[b][i] = counts[i];
        }
      }
    }

    @Override
    public void save(Path directory) {}

    @Override
    public void close() {
      closed++;
    }
  }
}
