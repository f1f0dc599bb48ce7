@NullMarked
package org.kindred.storefront.webhook;

import org.jspecify.annotations.NullMarked;
