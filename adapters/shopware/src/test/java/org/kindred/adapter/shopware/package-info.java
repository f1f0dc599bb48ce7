/** Tests of the Shopware 6 format. */
@NullMarked
package org.kindred.adapter.shopware;

import org.jspecify.annotations.NullMarked;
