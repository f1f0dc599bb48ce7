package org.kindred.storefront.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

  @Test
  void ofShouldKeepAnIpv4Address() {
    assertThat(ClientAddress.of("203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(ClientAddress.of("::ffff:203.0.113.7")).isEqualTo("::ffff:203.0.113.7");
  }

  @Test
  void ofShouldBeTheSameInOneIpv6Network() {
    String network = ClientAddress.of("2001:db8:1:2:3:4:5:6");

    assertThat(network).isEqualTo("2001:db8:1:2");
    assertThat(ClientAddress.of("2001:db8:1:2::9")).isEqualTo(network);
    assertThat(ClientAddress.of("2001:db8:1:3::9")).isNotEqualTo(network);
  }

  @Test
  void ofShouldReadAShortenedNetwork() {
    assertThat(ClientAddress.of("2001:db8::1")).isEqualTo("2001:db8:0:0");
    assertThat(ClientAddress.of("::1")).isEqualTo(":0:0:0");
  }
}
