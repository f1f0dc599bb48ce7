package org.kindred.engine.training;

import org.kindred.engine.data.TrainingSet;

/**
 * What candidates are fitted on, and the questions about what came after.
 *
 * @param part without the held-out events
 * @param validation in an order that says nothing
 */
record Fold(TrainingSet part, ValidationSet validation) {}
