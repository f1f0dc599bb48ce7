/** The door for what shops deliver: raw bytes in, stored and committed before the answer. */
@NullMarked
package org.kindred.storefront.webhook;

import org.jspecify.annotations.NullMarked;
