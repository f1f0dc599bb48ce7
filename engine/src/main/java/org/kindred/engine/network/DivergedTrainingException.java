package org.kindred.engine.network;

/** The loss became NaN or infinite before there was any checkpoint to go back to. */
public final class DivergedTrainingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DivergedTrainingException(String model, long step, float loss) {
    super("the loss of %s became %s at step %d".formatted(model, loss, step));
  }
}
