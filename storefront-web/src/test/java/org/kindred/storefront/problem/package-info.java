@NullMarked
package org.kindred.storefront.problem;

import org.jspecify.annotations.NullMarked;
