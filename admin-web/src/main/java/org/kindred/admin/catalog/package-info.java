/** What a shop sells, as Kindred knows it. */
@NullMarked
package org.kindred.admin.catalog;

import org.jspecify.annotations.NullMarked;
