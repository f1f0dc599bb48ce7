/** Deliveries and browser events from the door to the tables, on every database. */
@NullMarked
package org.kindred.core.intake;

import org.jspecify.annotations.NullMarked;
