package org.kindred.engine.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The named inputs of one call. Used once; the arrays are read when the call is made. */
public final class Feed {

  private final SortedMap<String, Function<NDManager, NDArray>> inputs = new TreeMap<>();

  /** An int32 tensor. */
  public Feed ints(String name, int[] values, long... shape) {
    inputs.put(name, manager -> manager.create(values, new Shape(shape)));
    return this;
  }

  /** An int32 [n] tensor. */
  public Feed ints(String name, int[] values) {
    return ints(name, values, values.length);
  }

  /** A float32 tensor. */
  public Feed floats(String name, float[] values, long... shape) {
    inputs.put(name, manager -> manager.create(values, new Shape(shape)));
    return this;
  }

  /** A float32 [n] tensor. */
  public Feed floats(String name, float[] values) {
    return floats(name, values, values.length);
  }

  /** A float32 scalar. */
  public Feed number(String name, float value) {
    inputs.put(name, manager -> manager.create(value));
    return this;
  }

  /** A string scalar. */
  public Feed text(String name, String value) {
    inputs.put(name, manager -> manager.create(value));
    return this;
  }

  /** By name, in the order of the names, in which signatures take their inputs. */
  SortedMap<String, Function<NDManager, NDArray>> inputs() {
    return inputs;
  }
}
