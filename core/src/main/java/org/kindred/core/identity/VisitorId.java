package org.kindred.core.identity;

/** A person by our own number: says nothing about who it is. */
public record VisitorId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
