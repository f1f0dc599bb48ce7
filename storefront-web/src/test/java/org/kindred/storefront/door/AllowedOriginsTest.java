package org.kindred.storefront.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowedOriginsTest {

  private static final String ORIGIN = "https://shop.example";

  @Test
  void isSameShouldReadWhatOwnersWrite() {
    for (String written :
        new String[] {
          ORIGIN, ORIGIN + "/", "HTTPS://Shop.Example", ORIGIN + ":443", " " + ORIGIN
        }) {
      assertThat(AllowedOrigins.isSame(written, ORIGIN)).as(written).isTrue();
    }
  }

  @Test
  void isSameShouldRefuseWhatOnlyLooksAlike() {
    for (String written :
        new String[] {
          "http://shop.example",
          "https://shop.example:8443",
          "https://shop.example.evil.example",
          "https://evil-shop.example",
          "shop.example",
          "*",
          "not an address"
        }) {
      assertThat(AllowedOrigins.isSame(written, ORIGIN)).as(written).isFalse();
    }
  }
}
