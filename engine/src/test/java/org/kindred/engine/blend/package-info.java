/** Tests of the package of the same name. */
@NullMarked
package org.kindred.engine.blend;

import org.jspecify.annotations.NullMarked;
