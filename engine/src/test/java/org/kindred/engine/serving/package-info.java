/** Tests of the package of the same name. */
@NullMarked
package org.kindred.engine.serving;

import org.jspecify.annotations.NullMarked;
