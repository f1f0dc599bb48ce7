/** The staff: who may use the admin, how they prove it, and what they did. */
@NullMarked
package org.kindred.core.account;

import org.jspecify.annotations.NullMarked;
