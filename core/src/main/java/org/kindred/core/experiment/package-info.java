/**
 * The control group that is always on: who is in it, and what recommendations change, judged so
 * that looking at any time is allowed.
 */
@NullMarked
package org.kindred.core.experiment;

import org.jspecify.annotations.NullMarked;
