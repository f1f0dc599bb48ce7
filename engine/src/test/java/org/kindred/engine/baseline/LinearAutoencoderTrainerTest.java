package org.kindred.engine.baseline;

import org.kindred.engine.training.CandidateTrainer;

class LinearAutoencoderTrainerTest implements CandidateContract.LearnsClusters {

  @Override
  public CandidateTrainer trainer() {
    return new LinearAutoencoderTrainer();
  }
}
