/**
 * Candidates that need no neural network: counts, neighbours, a linear autoencoder, and similarity
 * of features. Fitted by {@code training}, which finds their trainers as services. Their few
 * parameters are chosen on the validation cases.
 */
@NullMarked
package org.kindred.engine.baseline;

import org.jspecify.annotations.NullMarked;
