package org.kindred.core.shop;

/** Whether a shop still sends us anything. */
public enum ShopState {
  CONNECTED,
  /** Access was withdrawn; data is kept. */
  DISCONNECTED,
  /** All data is gone; only the row that says so is left. */
  ERASED
}
