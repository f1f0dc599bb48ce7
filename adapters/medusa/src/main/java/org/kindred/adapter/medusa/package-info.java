/**
 * Shops on Medusa 2. Medusa's events carry ids only: the companion (in {@code companion/}) reads
 * what they are about when it can, and what it could not read is fetched back through the Admin
 * API. Medusa has no event for lines of a cart: they are told from two states of it.
 */
@NullMarked
package org.kindred.adapter.medusa;

import org.jspecify.annotations.NullMarked;
