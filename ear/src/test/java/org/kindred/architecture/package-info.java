/** The rules that hold Kindred's modules and packages apart; each failure names its remedy. */
@NullMarked
package org.kindred.architecture;

import org.jspecify.annotations.NullMarked;
