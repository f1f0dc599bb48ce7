/** What the networks minimise, with the places where their gradients start. */
@NullMarked
package org.kindred.engine.network.loss;

import org.jspecify.annotations.NullMarked;
