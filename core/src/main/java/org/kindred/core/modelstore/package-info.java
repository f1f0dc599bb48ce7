/** The trained models of each shop: their files, which one is live, and why. */
@NullMarked
package org.kindred.core.modelstore;

import org.jspecify.annotations.NullMarked;
