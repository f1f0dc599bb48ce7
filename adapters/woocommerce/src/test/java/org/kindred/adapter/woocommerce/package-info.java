/** Tests of the WooCommerce adapter. */
@NullMarked
package org.kindred.adapter.woocommerce;

import org.jspecify.annotations.NullMarked;
