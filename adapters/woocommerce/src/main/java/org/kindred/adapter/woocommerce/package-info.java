/**
 * WooCommerce: webhooks signed with a secret of their own, the REST interface v3 for catalogue,
 * past orders and repairs, and what the companion plugin for WordPress sends in the open event
 * format. Bodies show the state at delivery, not at the event, so everything is read as a state and
 * counted once.
 */
@NullMarked
package org.kindred.adapter.woocommerce;

import org.jspecify.annotations.NullMarked;
