/**
 * What a shop says happened, handed to the features it concerns: the one way from a {@code
 * ShopEvent} into the tables, whether it was delivered, fetched or imported.
 */
@NullMarked
package org.kindred.core.event;

import org.jspecify.annotations.NullMarked;
