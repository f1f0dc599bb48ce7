package org.kindred.storefront.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kindred.spi.value.Consent;

class PrivacySignalsTest {

  @Test
  void effectiveShouldBeADenialWhenTheBrowserObjects() {
    for (String header : new String[] {"Sec-GPC", "DNT"}) {
      assertThat(PrivacySignals.effective(Consent.GRANTED, Map.of(header, "1")::get))
          .isEqualTo(Consent.DENIED);
    }
  }

  @Test
  void effectiveShouldBeWhatThePageSaidWhenTheBrowserDoesNotObject() {
    assertThat(PrivacySignals.effective(Consent.GRANTED, Map.of("DNT", "0")::get))
        .isEqualTo(Consent.GRANTED);
    assertThat(PrivacySignals.effective(Consent.UNKNOWN, Map.<String, String>of()::get))
        .isEqualTo(Consent.UNKNOWN);
  }
}
