package org.kindred.core.dataimport;

/**
 * What became of some lines; blank ones are neither accepted nor rejected.
 *
 * @param read all of them
 */
record ChunkCounts(long read, long accepted, long rejected) {}
