/** Turns gradients into updates of variables, and says how fast to learn at which step. */
@NullMarked
package org.kindred.engine.network.optimizer;

import org.jspecify.annotations.NullMarked;
