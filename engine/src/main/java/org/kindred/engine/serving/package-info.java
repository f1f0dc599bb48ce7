/**
 * Answers questions from a saved model directory: who gets which items, and why. The last stage of
 * the engine, and the only one that a running shop touches per request.
 */
@NullMarked
package org.kindred.engine.serving;

import org.jspecify.annotations.NullMarked;
