@NullMarked
package org.kindred.core.training;

import org.jspecify.annotations.NullMarked;
