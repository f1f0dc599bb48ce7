package org.kindred.core.training;

/**
 * One point of a training curve.
 *
 * @param candidate which model
 * @param metric such as {@code loss} or {@code ndcg@10}
 * @param step such as the epoch
 */
public record CurvePoint(String candidate, String metric, long step, double value) {}
