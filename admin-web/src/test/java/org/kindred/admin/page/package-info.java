/** Tests of the shared words and formats. */
@NullMarked
package org.kindred.admin.page;

import org.jspecify.annotations.NullMarked;
