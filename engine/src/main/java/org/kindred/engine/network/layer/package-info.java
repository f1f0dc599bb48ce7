/** The layers of the networks: each declares its variables once and is then applied to tensors. */
@NullMarked
package org.kindred.engine.network.layer;

import org.jspecify.annotations.NullMarked;
