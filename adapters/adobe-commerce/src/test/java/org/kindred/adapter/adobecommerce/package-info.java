/** Tests of the Adobe Commerce format. */
@NullMarked
package org.kindred.adapter.adobecommerce;

import org.jspecify.annotations.NullMarked;
