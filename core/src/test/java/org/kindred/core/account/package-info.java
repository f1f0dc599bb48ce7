/** Tests of the staff's accounts. */
@NullMarked
package org.kindred.core.account;

import org.jspecify.annotations.NullMarked;
