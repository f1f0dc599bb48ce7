package org.kindred.core.persistence;

import java.util.List;

/**
 * Inserts into a table with a unique key, nearly all of them new. Which rows are known is asked
 * only once the database has refused one, and then each time until all were new: who repeats once
 * mostly repeats more. Safe for several threads.
 */
public final class UniqueInserts {

  private volatile boolean askFirst;

  /** The table, in the current transaction. No two of the rows that it is given share a key. */
  public interface Table<T> {

    /** Inserts all rows; or none, when one of them is known, which the transaction survives. */
    boolean insertAll(List<T> rows);

    /** Those that are not there yet, in their order. */
    List<T> unknown(List<T> rows);

    /** Inserts rows, but for those that another transaction has brought meanwhile. */
    void insertUnknown(List<T> rows);
  }

  /** Inserts the rows that are new, and returns them in their order. */
  public <T> List<T> insert(List<T> rows, Table<T> table) {
    if (!askFirst && table.insertAll(rows)) {
      return rows;
    }
    List<T> unknown = table.unknown(rows);
    askFirst = unknown.size() < rows.size();
    table.insertUnknown(unknown);
    return unknown;
  }
}
