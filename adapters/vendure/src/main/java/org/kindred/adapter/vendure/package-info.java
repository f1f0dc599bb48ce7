/**
 * Shops on Vendure. Vendure has no webhooks: the companion plugin (in {@code companion/}) listens
 * to its event bus, completes what the events leave out and delivers it signed. Catalogue, past
 * orders and repairs come through the Admin API where its credentials were entered.
 */
@NullMarked
package org.kindred.adapter.vendure;

import org.jspecify.annotations.NullMarked;
