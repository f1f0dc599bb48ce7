package org.kindred.engine.network.transformer;

import java.nio.file.Path;

/**
 * What a training works with beside its data.
 *
 * @param sizes hyper-parameters
 * @param epochs to run at most
 * @param patience epochs without a better validation score after which it stops
 * @param directory for the graph and the checkpoints {@code last} and {@code best}; a training goes
 *     on from {@code last} if it is there
 * @param keepLast whether {@code last} is written after each epoch
 */
record TrainingPlan(
    TransformerSizes sizes, int epochs, int patience, Path directory, boolean keepLast) {}
