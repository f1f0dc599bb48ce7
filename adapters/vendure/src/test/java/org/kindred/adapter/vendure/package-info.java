/** Tests of the Vendure format. */
@NullMarked
package org.kindred.adapter.vendure;

import org.jspecify.annotations.NullMarked;
