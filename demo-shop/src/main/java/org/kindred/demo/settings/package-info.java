/** What the shop is told from outside: its settings, its clock and the day it opened. */
@NullMarked
package org.kindred.demo.settings;

import org.jspecify.annotations.NullMarked;
