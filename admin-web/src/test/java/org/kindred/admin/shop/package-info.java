/** Tests of what is entered of a shop. */
@NullMarked
package org.kindred.admin.shop;

import org.jspecify.annotations.NullMarked;
