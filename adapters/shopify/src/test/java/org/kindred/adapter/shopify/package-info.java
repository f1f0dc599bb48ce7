/** Tests of the Shopify adapter. */
@NullMarked
package org.kindred.adapter.shopify;

import org.jspecify.annotations.NullMarked;
