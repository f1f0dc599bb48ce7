/** Shops: list, connect, embed, check, disconnect. */
@NullMarked
package org.kindred.admin.shop;

import org.jspecify.annotations.NullMarked;
