/** Tests of the package of the same name. */
@NullMarked
package org.kindred.engine.basket;

import org.jspecify.annotations.NullMarked;
