package org.kindred.engine.network.graph;

import java.util.function.Consumer;
import org.tensorflow.GraphOperationBuilder;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.DataType;

/** A named constant of an operation, fixed when the graph is built. */
public final class Attribute {

  private final Consumer<GraphOperationBuilder> setter;

  private Attribute(Consumer<GraphOperationBuilder> setter) {
    this.setter = setter;
  }

  public static Attribute of(String name, DataType value) {
    return new Attribute(builder -> builder.setAttr(name, value));
  }

  public static Attribute of(String name, DataType[] value) {
    return new Attribute(builder -> builder.setAttr(name, value));
  }

  public static Attribute of(String name, Shape value) {
    return new Attribute(builder -> builder.setAttr(name, value));
  }

  public static Attribute of(String name, Tensor value) {
    return new Attribute(builder -> builder.setAttr(name, value));
  }

  public static Attribute of(String name, String value) {
    return new Attribute(builder -> builder.setAttr(name, value));
  }

  public static Attribute of(String name, boolean value) {
    return new Attribute(builder -> builder.setAttr(name, value));
  }

  public static Attribute of(String name, long value) {
    return new Attribute(builder -> builder.setAttr(name, value));
  }

  void set(GraphOperationBuilder builder) {
    setter.accept(builder);
  }
}
