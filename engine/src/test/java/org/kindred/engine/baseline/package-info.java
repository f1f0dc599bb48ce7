/** Tests of the candidates without a network. */
@NullMarked
package org.kindred.engine.baseline;

import org.jspecify.annotations.NullMarked;
