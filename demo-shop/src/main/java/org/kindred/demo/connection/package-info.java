/**
 * How the shop is connected to Kindred: import of its history, then signed events as they happen.
 */
@NullMarked
package org.kindred.demo.connection;

import org.jspecify.annotations.NullMarked;
