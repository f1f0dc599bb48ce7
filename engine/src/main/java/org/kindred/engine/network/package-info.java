/**
 * TensorFlow through DJL: starts the engine once, and runs the signatures of a saved graph. The
 * only home of native code; the packages below build graphs and make candidate models of them.
 */
@NullMarked
package org.kindred.engine.network;

import org.jspecify.annotations.NullMarked;
