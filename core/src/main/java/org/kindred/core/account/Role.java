package org.kindred.core.account;

/** What a member of the staff may do; each role may also do what the next one may. */
public enum Role {
  /** Everything: shops, staff, privacy. */
  OWNER,
  /** Steers: imports, models, experiments, deliveries. */
  MARKETER,
  /** Looks and exports. */
  VIEWER;

  /** Whether this role may do what {@code needed} may. */
  public boolean includes(Role needed) {
    return compareTo(needed) <= 0;
  }
}
