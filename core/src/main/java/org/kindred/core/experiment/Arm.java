package org.kindred.core.experiment;

/** What a visitor gets: recommendations, or, as one of the control group, none. */
public enum Arm {
  TREATMENT,
  CONTROL
}
