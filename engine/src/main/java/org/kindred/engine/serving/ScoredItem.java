package org.kindred.engine.serving;

/** An item id with its score; scores of one list are comparable, those of two lists are not. */
public record ScoredItem(String item, double score) {}
