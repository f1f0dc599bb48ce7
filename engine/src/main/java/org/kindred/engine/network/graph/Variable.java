package org.kindred.engine.network.graph;

import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;

/**
 * A float32 tensor that outlives a call: a parameter, or what an optimiser remembers of one.
 *
 * @param name in checkpoints, unique in the graph
 * @param shape its sizes
 * @param growing whether its rows (the first axis) may become more when it is restored
 * @param handle the resource
 * @param initial what it starts as
 * @param value its value when a call begins; where gradients with respect to it are taken
 */
public record Variable(
    String name,
    Shape shape,
    boolean growing,
    Output<?> handle,
    Output<?> initial,
    Output<?> value) {}
