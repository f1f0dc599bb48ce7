/** The year behind the shop: who saw, bought, liked and shared what, drawn from a seed. */
@NullMarked
package org.kindred.demo.history;

import org.jspecify.annotations.NullMarked;
