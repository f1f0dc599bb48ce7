@NullMarked
package org.kindred.core.experiment;

import org.jspecify.annotations.NullMarked;
