/**
 * Shops on Shopware 6, as an app of the shop's own ({@code companion/} has its manifest). The app
 * registers by a handshake in which we issue the secret that the shop signs with and learn the keys
 * of its Admin API; deliveries about products name ids only and are fetched back.
 */
@NullMarked
package org.kindred.adapter.shopware;

import org.jspecify.annotations.NullMarked;
