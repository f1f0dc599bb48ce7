package org.kindred.core.persistence;

/** Which databases tests run on. */
public enum DatabaseKind {
  EMBEDDED,
  MYSQL_FAMILY
}
