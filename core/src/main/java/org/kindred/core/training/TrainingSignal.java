package org.kindred.core.training;

import jakarta.enterprise.context.ApplicationScoped;

/** Wakes the thread that trains when a run was put in line. Safe for several threads. */
@ApplicationScoped
public class TrainingSignal {

  private volatile Runnable wake = () -> {};

  void onRaise(Runnable action) {
    wake = action;
  }

  void raise() {
    wake.run();
  }
}
