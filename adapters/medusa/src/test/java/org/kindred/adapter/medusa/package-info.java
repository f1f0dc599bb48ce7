/** Tests of the Medusa format. */
@NullMarked
package org.kindred.adapter.medusa;

import org.jspecify.annotations.NullMarked;
