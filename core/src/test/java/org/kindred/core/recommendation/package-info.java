@NullMarked
package org.kindred.core.recommendation;

import org.jspecify.annotations.NullMarked;
