package org.kindred.core.dataimport;

/**
 * A line that was not taken.
 *
 * @param number 1-based in the file; the header is line 1
 * @param reason in a sentence
 * @param line its beginning
 */
public record RejectedLine(long number, String reason, String line) {}
