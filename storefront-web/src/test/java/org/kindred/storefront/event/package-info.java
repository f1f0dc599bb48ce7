@NullMarked
package org.kindred.storefront.event;

import org.jspecify.annotations.NullMarked;
