package org.kindred.core.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.spi.PlatformId;

class EventTimesTest {

  private static final Instant CONNECTED = Instant.parse("2026-03-02T10:00:00Z");

  private final EventTimes times =
      new EventTimes(
          new Shop(
              1,
              new ShopKey(new UUID(0, 1)),
              "Shop",
              new PlatformId("open-events"),
              URI.create("https://shop.example"),
              Currency.getInstance("EUR"),
              ZoneId.of("Europe/Berlin"),
              List.of(),
              ShopState.CONNECTED,
              CONNECTED));

  @Test
  void readShouldTellSecondsMillisecondsAndMicrosecondsApart() {
    Instant expected = Instant.parse("2017-12-02T15:36:55Z");

    assertThat(read("1512229015")).isEqualTo(expected);
    assertThat(read("1512229015000")).isEqualTo(expected);
    assertThat(read("1512229015000000")).isEqualTo(expected);
    assertThat(read("1512229015.250")).isEqualTo(expected.plusMillis(250));
    assertThat(read("1512229015123")).isEqualTo(expected.plusMillis(123));
  }

  @Test
  void readShouldTakeIsoDatesWithTheirZoneOrTheShops() {
    assertThat(read("2026-03-01T10:00:00Z")).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(read("2026-03-01T10:00:00+08:00")).isEqualTo(Instant.parse("2026-03-01T02:00:00Z"));
    assertThat(read("2026-03-01T10:00:00-05:00")).isEqualTo(Instant.parse("2026-03-01T15:00:00Z"));
    assertThat(read("2026-03-01T10:00:00")).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    assertThat(read("2026-03-01 10:00:00.5")).isEqualTo(Instant.parse("2026-03-01T09:00:00.5Z"));
    assertThat(read("2026-07-01")).isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
  }

  @Test
  void readShouldKeepAPlainOrderAndPutItBeforeTheShopWasConnected() {
    assertThat(read("0")).isBefore(read("1"));
    assertThat(read("1")).isBefore(read("2"));
    assertThat(read("2").getEpochSecond() - read("1").getEpochSecond()).isEqualTo(1);
    assertThat(read(Long.toString(EventTimes.MAX_ORDER - 1))).isBefore(CONNECTED);
    assertThat(read(Long.toString(EventTimes.MAX_ORDER)))
        .isEqualTo(Instant.ofEpochSecond(EventTimes.MAX_ORDER));
  }

  @Test
  void readShouldRefuseWhatIsNoTime() {
    for (String text :
        new String[] {"-5", "soon", "NaN", ".", "2026-13-01", "2026-02-30", "99999999999999999"}) {
      assertThatThrownBy(() -> read(text))
          .as(text)
          .isInstanceOf(UnusableLineException.class)
          .hasMessageContaining("ts must be")
          .hasMessageContaining(text);
    }
  }

  private Instant read(String text) {
    return times.read("ts", text);
  }
}
