@NullMarked
package org.kindred.storefront.dataimport;

import org.jspecify.annotations.NullMarked;
