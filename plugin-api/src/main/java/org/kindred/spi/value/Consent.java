package org.kindred.spi.value;

/** What a visitor said about being observed. {@code UNKNOWN} is not a yes. */
public enum Consent {
  GRANTED,
  DENIED,
  UNKNOWN
}
