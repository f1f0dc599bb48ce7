package org.kindred.demo.visit;

/** What a visitor said about being followed through the shop. */
public enum Consent {
  UNKNOWN,
  GRANTED,
  DENIED;

  /** The one with the name, or UNKNOWN. */
  static Consent of(String name) {
    for (Consent consent : values()) {
      if (consent.name().equals(name)) {
        return consent;
      }
    }
    return UNKNOWN;
  }
}
