/** How each part of the system does. */
@NullMarked
package org.kindred.admin.health;

import org.jspecify.annotations.NullMarked;
