package org.kindred.demo.settings;

/** What lets the shop in at Kindred's signed doors. */
public record ShopAccess(String shopKey, String signingSecret) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "access of shop " + shopKey;
  }
}
