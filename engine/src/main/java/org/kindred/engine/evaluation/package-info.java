/**
 * Measures lists and predictions, and divides data so that there is something to measure. Beside
 * the flow: neither training nor serving needs it; the command line does.
 */
@NullMarked
package org.kindred.engine.evaluation;

import org.jspecify.annotations.NullMarked;
