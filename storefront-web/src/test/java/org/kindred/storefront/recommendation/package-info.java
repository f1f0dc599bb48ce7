@NullMarked
package org.kindred.storefront.recommendation;

import org.jspecify.annotations.NullMarked;
