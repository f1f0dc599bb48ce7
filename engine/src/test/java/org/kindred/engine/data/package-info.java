/** Tests of the package of the same name. */
@NullMarked
package org.kindred.engine.data;

import org.jspecify.annotations.NullMarked;
