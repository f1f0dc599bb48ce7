package org.kindred.engine.training;

/** The training was cancelled by its monitor; nothing was written. */
public final class TrainingCancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TrainingCancelledException() {
    super("the training was cancelled");
  }
}
