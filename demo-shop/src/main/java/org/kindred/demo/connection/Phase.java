package org.kindred.demo.connection;

/** How far the shop's connection to Kindred has come. */
public enum Phase {
  /** No access is set. */
  UNCONNECTED,
  /** Kindred is not ready yet. */
  WAITING,
  /** The history is being handed over. */
  IMPORTING,
  /** What happens is told as it happens. */
  LIVE
}
