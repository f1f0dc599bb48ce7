/**
 * Shops on Adobe Commerce (Magento), through Adobe I/O Events: signed with Adobe's own keys, the
 * same for all of Adobe's customers, so the recipient that a body names counts as much as the
 * signature.
 */
@NullMarked
package org.kindred.adapter.adobecommerce;

import org.jspecify.annotations.NullMarked;
