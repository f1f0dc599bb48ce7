/**
 * The ranking network: a deep network over features of user and item that says how likely an item
 * that was shown is taken, and its comparison with simpler models.
 */
@NullMarked
package org.kindred.engine.network.ranking;

import org.jspecify.annotations.NullMarked;
