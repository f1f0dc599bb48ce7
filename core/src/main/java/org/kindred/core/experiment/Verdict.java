package org.kindred.core.experiment;

/** What the data says so far; it may be asked at any time. */
public enum Verdict {
  BETTER,
  WORSE,
  NOT_YET_KNOWN
}
