/** The door that answers which products to show: as JSON, HTML, e-mail or linked data. */
@NullMarked
package org.kindred.storefront.recommendation;

import org.jspecify.annotations.NullMarked;
