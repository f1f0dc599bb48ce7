/**
 * Shops on BigCommerce. Deliveries are not signed: they carry a secret header that we ask for when
 * we subscribe. They name ids only, so nearly all are fetched back.
 */
@NullMarked
package org.kindred.adapter.bigcommerce;

import org.jspecify.annotations.NullMarked;
