/** Forgetting a person, and telling a person what is known about them. */
@NullMarked
package org.kindred.core.privacy;

import org.jspecify.annotations.NullMarked;
