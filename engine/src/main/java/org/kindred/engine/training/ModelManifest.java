package org.kindred.engine.training;

import java.util.Map;

/**
 * What a model directory says about itself, in {@code manifest.properties}.
 *
 * @param formatVersion of the directory
 * @param winner the name of what serves: a candidate, or {@code blend}
 * @param seed of the training
 * @param items in the catalogue
 * @param interactions learned from
 * @param vocabularyHash fingerprint of the item vocabulary
 * @param device on which neural candidates were trained
 * @param ndcgAt10 on the validation cases
 * @param repeatsCount whether items of the history may be recommended again
 * @param latestTimestamp the time of the newest interaction learned from
 * @param checksums SHA-256 in hex by file name, relative to the directory, with slashes
 */
public record ModelManifest(
    int formatVersion,
    String winner,
    long seed,
    int items,
    int interactions,
    String vocabularyHash,
    String device,
    double ndcgAt10,
    boolean repeatsCount,
    long latestTimestamp,
    Map<String, String> checksums) {

  /** The format that this code writes and reads. */
  public static final int FORMAT_VERSION = 3;

  public ModelManifest {
    checksums = Map.copyOf(checksums);
  }

  ModelManifest withChecksums(Map<String, String> sums) {
    return new ModelManifest(
        formatVersion,
        winner,
        seed,
        items,
        interactions,
        vocabularyHash,
        device,
        ndcgAt10,
        repeatsCount,
        latestTimestamp,
        sums);
  }
}
