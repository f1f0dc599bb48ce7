/** The first page: how everything does and what to do next. */
@NullMarked
package org.kindred.admin.overview;

import org.jspecify.annotations.NullMarked;
