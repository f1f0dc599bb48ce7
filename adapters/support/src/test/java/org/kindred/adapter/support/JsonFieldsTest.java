package org.kindred.adapter.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Currency;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.value.Money;

class JsonFieldsTest {

  private static final Currency EURO = Currency.getInstance("EUR");

  @Test
  void idShouldKeepEveryDigit() {
    assertThat(fields("{\"id\":820982911946154508}").id("id")).isEqualTo("820982911946154508");
    assertThat(fields("{\"id\":\"007\"}").id("id")).isEqualTo("007");
    rejects(() -> fields("{\"id\":1.5}").id("id"), "id must be");
    rejects(() -> fields("{\"id\":true}").id("id"), "id must be");
  }

  @Test
  void moneyShouldBeExactFromStringAndNumber() {
    assertThat(fields("{\"p\":0.1}").money("p", EURO)).isEqualTo(Money.of("0.1", "EUR"));
    assertThat(fields("{\"p\":\"0.1\"}").money("p", EURO)).isEqualTo(Money.of("0.1", "EUR"));
    rejects(() -> fields("{\"p\":0.00001}").money("p", EURO), "p amount");
    rejects(() -> fields("{\"p\":1e999999999}").money("p", EURO), "p amount");
  }

  @Test
  void integerShouldRefuseWhatDoesNotFit() {
    assertThat(fields("{\"n\":\"7\"}").integer("n")).isEqualTo(7);
    rejects(() -> fields("{\"n\":2147483648}").integer("n"), "n must be");
    rejects(() -> fields("{\"n\":1e999999999}").integer("n"), "n must be");
  }

  @Test
  void instantShouldNeedAZone() {
    assertThat(fields("{\"t\":\"2026-03-01T13:00:00+01:00\"}").instant("t"))
        .isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    rejects(() -> fields("{\"t\":\"2026-03-01T13:00:00\"}").instant("t"), "t must be a time");
  }

  @Test
  void messagesShouldNameThePath() {
    rejects(
        () -> fields("{\"a\":[{\"b\":{}}]}").objects("a").get(0).object("b").text("c"),
        "a[0].b.c is missing");
  }

  @Test
  void rejectUnreadShouldNameTheFieldInWhateverDepth() {
    JsonFields fields = fields("{\"a\":{\"b\":1,\"typo\":2}}");
    fields.object("a").integer("b");

    rejects(fields::rejectUnread, "unknown field a.typo");
  }

  @Test
  void textShouldRefuseHalfASurrogatePair() {
    rejects(() -> fields("{\"a\":\"\\ud800\"}").text("a"), "a holds half");
    rejects(() -> fields("{\"a\":\"https://x.example/\\ud800\"}").findUri("a"), "a holds half");
  }

  @Test
  void uriShouldBeOfTheWeb() {
    assertThat(fields("{\"a\":\"https://x.example/ö b\"}").findUri("a").orElseThrow().toString())
        .isEqualTo("https://x.example/%C3%B6%20b");
    rejects(() -> fields("{\"a\":\"javascript:alert(1)\"}").findUri("a"), "http or https");
    rejects(() -> fields("{\"a\":\"/lamp\"}").findUri("a"), "http or https");
  }

  @Test
  void objectShouldRefuseOtherBodies() {
    rejects(() -> fields("[]"), "must be a JSON object");
    rejects(() -> fields(""), "not JSON");
    rejects(() -> fields("7"), "JSON");
    rejects(() -> JsonBody.object(new byte[] {(byte) 0xff}), "not UTF-8");
    rejects(() -> fields("[".repeat(100_000)), "no JSON object");
  }

  @Test
  void objectShouldSayWhereTheBodyCannotBeRead() {
    rejects(() -> fields("{\"a\":1,\n\"b\" 2}"), "not JSON: it cannot be read at line 2, column 5");
  }

  @Test
  void constantShouldNameThoseThatThereAre() {
    assertThat(fields("{\"a\":\"IN_STOCK\"}").constant("a", Availability.class))
        .isEqualTo(Availability.IN_STOCK);
    rejects(
        () -> fields("{\"a\":\"plenty\"}").constant("a", Availability.class),
        "a must be one of [IN_STOCK, OUT_OF_STOCK, DISCONTINUED], got \"plenty\"");
  }

  private static JsonFields fields(String json) {
    return JsonBody.object(json.getBytes(UTF_8));
  }

  private static void rejects(ThrowingCallable reading, String words) {
    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(reading)
        .withMessageContaining(words);
  }
}
