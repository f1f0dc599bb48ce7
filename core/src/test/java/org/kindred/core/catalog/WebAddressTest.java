package org.kindred.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @Test
  void ofShouldTakeAddressesOfTheWebInAscii() {
    assertThat(WebAddress.of(URI.create("HTTPS://shop.example/灯?a=1#b")))
        .isEqualTo(new WebAddress("HTTPS://shop.example/%E7%81%AF?a=1#b"));
    assertThat(WebAddress.of(URI.create("http://shop.example")))
        .isEqualTo(new WebAddress("http://shop.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "/p/1",
        "https:p",
        "data:text/html,x"
      })
  void ofShouldLeaveOutWhatMayNotStandInAPage(String address) {
    assertThat(WebAddress.of(URI.create(address))).isNull();
  }
}
