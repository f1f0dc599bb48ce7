/**
 * Sellers on TikTok Shop. Notifications name a type by number and ids; orders and products are
 * fetched back through the Open API. TikTok's own pages take no widget: recommendations go to the
 * seller's site and mails.
 */
@NullMarked
package org.kindred.adapter.tiktokshop;

import org.jspecify.annotations.NullMarked;
