/** Connected shops: the tenants. Everything else belongs to one of them. */
@NullMarked
package org.kindred.core.shop;

import org.jspecify.annotations.NullMarked;
