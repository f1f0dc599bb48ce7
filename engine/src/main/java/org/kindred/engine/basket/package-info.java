/**
 * What is bought together: counted once in {@code training}, looked up in {@code serving}. No
 * learning beyond counting.
 */
@NullMarked
package org.kindred.engine.basket;

import org.jspecify.annotations.NullMarked;
