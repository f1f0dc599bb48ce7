/** Tests of the package of the same name. */
@NullMarked
package org.kindred.engine.explanation;

import org.jspecify.annotations.NullMarked;
