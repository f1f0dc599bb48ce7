/** Finds the installed adapters and keeps one instance for each connected shop. */
@NullMarked
package org.kindred.core.adapter;

import org.jspecify.annotations.NullMarked;
