@NullMarked
package org.kindred.core.metrics;

import org.jspecify.annotations.NullMarked;
