package org.kindred.core.modelstore;

/** A mean NDCG@10 over held-out cases with its 95 % interval, 0 … 1. */
public record Quality(double mean, double low, double high) {}
