/** Tests of the Youzan format. */
@NullMarked
package org.kindred.adapter.youzan;

import org.jspecify.annotations.NullMarked;
