/** Tests of what people are told is known of them. */
@NullMarked
package org.kindred.admin.privacy;

import org.jspecify.annotations.NullMarked;
