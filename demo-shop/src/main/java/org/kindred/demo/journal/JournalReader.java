package org.kindred.demo.journal;

/**
 * A part of the shop's state that follows from what has happened. Called once for each entry, in
 * their order: first for those of earlier runs, then for each new one right after it is on disk.
 * Never called by two threads at once, but others may read the state meanwhile.
 */
public interface JournalReader {

  /** Takes the entry in; ignores types that are not its affair. */
  void read(JournalEntry entry);
}
