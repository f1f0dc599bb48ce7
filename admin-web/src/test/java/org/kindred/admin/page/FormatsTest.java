package org.kindred.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kindred.spi.value.Money;

class FormatsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Formats english = new Formats(Locale.ENGLISH, BERLIN);
  private final Formats chinese = new Formats(Locale.SIMPLIFIED_CHINESE, BERLIN);

  @Test
  void moneyShouldHaveTheCurrencysOwnDigits() {
    assertThat(english.money(Money.of("1234.5", "EUR"))).isEqualTo("€1,234.50");
    assertThat(english.money(Money.of("1234.5", "JPY"))).isEqualTo("¥1,235");
    assertThat(chinese.money(Money.of("1234.5", "CNY"))).isEqualTo("¥1,234.50");
  }

  @Test
  void percentShouldShowSmallPartsWithTwoDigits() {
    assertThat(english.percent(0.12345)).isEqualTo("12.3%");
    assertThat(english.percent(0.00456)).isEqualTo("0.46%");
    assertThat(english.percent(0)).isEqualTo("0%");
  }

  @Test
  void changeShouldShowItsSign() {
    assertThat(english.change(0.12)).isEqualTo("+12%");
    assertThat(english.change(-0.031)).isEqualTo("-3.1%");
    assertThat(english.change(0)).isEqualTo("0%");
  }

  @Test
  void dateTimeShouldBeInTheZoneOfTheShop() {
    Instant newYear = Instant.parse("2026-12-31T23:30:00Z");

    assertThat(english.dateTime(newYear)).startsWith("Jan 1, 2027").contains("12:30");
    assertThat(chinese.dateTime(newYear)).contains("2027年1月1日");
  }

  @Test
  void durationShouldUseTheLargestUnitThatFits() {
    assertThat(english.duration(Duration.ofSeconds(40))).isEqualTo("40 s");
    assertThat(english.duration(Duration.ofSeconds(119))).isEqualTo("1 min");
    assertThat(english.duration(Duration.ofHours(47))).isEqualTo("47 h");
    assertThat(english.duration(Duration.ofHours(49))).isEqualTo("2 days");
    assertThat(english.duration(Duration.ofSeconds(-5))).isEqualTo("0 s");
    assertThat(chinese.duration(Duration.ofMinutes(3))).isEqualTo("3 分钟");
  }

  @Test
  void agoShouldSayJustNowForTheLastSecond() {
    Instant now = Instant.parse("2026-03-01T08:00:00Z");

    assertThat(english.ago(now, now)).isEqualTo("just now");
    assertThat(english.ago(now.minusSeconds(90), now)).isEqualTo("1 min ago");
    assertThat(english.ago(now.plusSeconds(90), now)).isEqualTo("just now");
  }
}
