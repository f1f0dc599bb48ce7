/**
 * Fits candidate models, chooses among them on validation data, and writes the winner to a model
 * directory. Between {@code data} and {@code serving}.
 */
@NullMarked
package org.kindred.engine.training;

import org.jspecify.annotations.NullMarked;
