package org.kindred.engine.network.loss;

import org.tensorflow.Output;

/**
 * A mean loss, and where its derivatives start. Some operations have no gradient in the native
 * library but deliver it as a second output: differentiation then starts at their input.
 *
 * @param value []
 * @param start the tensor at which differentiation starts
 * @param derivative of the value with respect to the start, of the start's shape
 */
public record Loss(Output<?> value, Output<?> start, Output<?> derivative) {}
