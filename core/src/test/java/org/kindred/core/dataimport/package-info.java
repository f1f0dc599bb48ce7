@NullMarked
package org.kindred.core.dataimport;

import org.jspecify.annotations.NullMarked;
