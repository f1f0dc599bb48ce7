/** Neural collaborative filtering over the bag of a user's items, as a candidate. */
@NullMarked
package org.kindred.engine.network.neumf;

import org.jspecify.annotations.NullMarked;
