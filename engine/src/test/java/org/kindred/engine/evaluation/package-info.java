/** Tests of metrics and splits. */
@NullMarked
package org.kindred.engine.evaluation;

import org.jspecify.annotations.NullMarked;
