/**
 * Shopify: webhooks signed with the app's client secret, the three privacy topics that every app
 * must answer, and the Admin interface in GraphQL for catalogue, past orders, repairs and
 * subscriptions. Ids exceed what a double holds, so they are read digit by digit.
 */
@NullMarked
package org.kindred.adapter.shopify;

import org.jspecify.annotations.NullMarked;
