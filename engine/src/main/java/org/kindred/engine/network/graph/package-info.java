/**
 * Builds TensorFlow graphs from raw operations in Java and writes them as SavedModels. Below the
 * layers, which read like the formulas they implement.
 */
@NullMarked
package org.kindred.engine.network.graph;

import org.jspecify.annotations.NullMarked;
