/** What shops delivered and could not be applied, and how the intake does. */
@NullMarked
package org.kindred.admin.delivery;

import org.jspecify.annotations.NullMarked;
