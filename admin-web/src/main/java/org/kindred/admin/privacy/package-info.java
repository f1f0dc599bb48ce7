/** Erasure and export of what is known about a person. */
@NullMarked
package org.kindred.admin.privacy;

import org.jspecify.annotations.NullMarked;
