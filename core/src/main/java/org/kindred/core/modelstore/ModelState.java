package org.kindred.core.modelstore;

/** Where a model version is in its life. */
public enum ModelState {
  /** Answers. At most one per shop. */
  LIVE,
  /** Was live, or could be; can be activated. */
  RETIRED,
  /** The release gate kept it from going live by itself; can be activated. */
  HELD_BACK,
  /** Its files are gone or do not match their checksums. */
  BROKEN
}
