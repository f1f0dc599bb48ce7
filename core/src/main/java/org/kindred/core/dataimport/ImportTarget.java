package org.kindred.core.dataimport;

import java.util.List;

/**
 * Where the lines of one import go. Used by one thread: {@link #add} for each line of a chunk, then
 * {@link #write} once, inside the transaction that also commits how far the import has come; after
 * a failure a new target begins anew with the chunk.
 */
interface ImportTarget {

  /** The columns without which a file is not one of this kind. */
  List<String> required();

  /**
   * Takes a line.
   *
   * @param number 1-based in the file
   * @throws UnusableLineException when it cannot be used; nothing of it was taken then
   */
  void add(long number, Fields line);

  /** Writes what was taken since the last write; writing it twice does no harm. */
  void write();
}
