@NullMarked
package org.kindred.core.modelstore;

import org.jspecify.annotations.NullMarked;
