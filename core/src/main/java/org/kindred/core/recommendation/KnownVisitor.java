package org.kindred.core.recommendation;

import org.jspecify.annotations.Nullable;
import org.kindred.core.experiment.Arm;
import org.kindred.core.identity.VisitorId;

/**
 * What a browser's name stands for.
 *
 * @param person null when nobody has been seen under the name
 * @param sure false when the database could not be asked
 */
record KnownVisitor(@Nullable VisitorId person, Arm arm, boolean sure) {}
