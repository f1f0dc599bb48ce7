package org.kindred.engine.training;

/** Where neural models run: {@code AUTO} takes the GPU when it and its libraries are there. */
public enum Device {
  AUTO,
  CPU,
  GPU
}
