/** Tests of the package of the same name. */
@NullMarked
package org.kindred.engine.training;

import org.jspecify.annotations.NullMarked;
