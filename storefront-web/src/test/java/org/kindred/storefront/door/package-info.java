@NullMarked
package org.kindred.storefront.door;

import org.jspecify.annotations.NullMarked;
