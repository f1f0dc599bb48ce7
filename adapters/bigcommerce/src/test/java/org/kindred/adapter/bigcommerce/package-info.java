/** Tests of the BigCommerce format. */
@NullMarked
package org.kindred.adapter.bigcommerce;

import org.jspecify.annotations.NullMarked;
