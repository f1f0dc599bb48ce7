/** The staff and one's own password. */
@NullMarked
package org.kindred.admin.account;

import org.jspecify.annotations.NullMarked;
