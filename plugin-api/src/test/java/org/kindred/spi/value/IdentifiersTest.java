package org.kindred.spi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IdentifiersTest {

  @Test
  void identifiersShouldKeepWhatADoubleWouldRound() {
    assertThat(new OrderId("820982911946154508").value()).isEqualTo("820982911946154508");
  }

  @Test
  void identifiersShouldRefuseBlankLongAndControlCharacters() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ProductId(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> new CustomerId("x".repeat(191)));
    assertThatIllegalArgumentException().isThrownBy(() -> new ShareToken("a\nb"));
  }

  @Test
  void visitorKeyShouldNotShowItself() {
    assertThat(new VisitorKey("v-123").toString()).doesNotContain("v-123");
    assertThat(Shopper.of(new VisitorKey("v-123")).toString()).doesNotContain("v-123");
  }
}
