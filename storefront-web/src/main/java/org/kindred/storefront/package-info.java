/** The public application: what shops and their visitors' browsers reach, without a session. */
@NullMarked
package org.kindred.storefront;

import org.jspecify.annotations.NullMarked;
