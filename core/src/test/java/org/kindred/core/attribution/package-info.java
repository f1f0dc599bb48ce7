@NullMarked
package org.kindred.core.attribution;

import org.jspecify.annotations.NullMarked;
