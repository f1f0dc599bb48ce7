/** What every feature needs to write to the database: transactions, ids, batches and the clock. */
@NullMarked
package org.kindred.core.persistence;

import org.jspecify.annotations.NullMarked;
