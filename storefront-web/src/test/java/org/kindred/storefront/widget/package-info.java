@NullMarked
package org.kindred.storefront.widget;

import org.jspecify.annotations.NullMarked;
