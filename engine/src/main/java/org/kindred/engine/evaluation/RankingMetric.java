package org.kindred.engine.evaluation;

/**
 * A figure of one list, 0 … 1. Where scores tie, it is the expectation over all orders of the tied
 * items. Of a case without any right item it is 0. Stateless.
 */
public interface RankingMetric {

  /** With its cut-off, such as {@code NDCG@10}. */
  String name();

  double of(JudgedList list);
}
