package org.kindred.demo.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "cart", "products/p-0001?share=s-1", "search?q=%E8%8C%B6&page=2"})
  void ownShouldKeepWhenThePathIsTheShops(String path) {
    assertThat(Redirects.own(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "cart\r\nSet-Cookie: a=b",
        "a//b"
      })
  void ownShouldLeadHomeWhenThePathIsNotTheShops(String path) {
    assertThat(Redirects.own(path)).isEmpty();
  }

  @Test
  void ownShouldAllowAnEmptyQuery() {
    assertThat(Redirects.own("orders/O-1?thanks")).isEqualTo("orders/O-1?thanks");
  }
}
