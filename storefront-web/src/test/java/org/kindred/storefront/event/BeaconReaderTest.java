package org.kindred.storefront.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kindred.core.intake.BrowserEvent;
import org.kindred.core.intake.BrowserEventBatch;
import org.kindred.core.interaction.InteractionType;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.ProductId;
import org.kindred.storefront.problem.RefusedRequestException;

class BeaconReaderTest {

  @Test
  void readShouldTakeEveryFieldOfAnEvent() {
    BrowserEventBatch batch =
        read(
            """
            {"visitor":"v","consent":"GRANTED","events":[{"id":"e","type":"CLICK","productId":"p",
             "occurredAt":"2026-03-01T09:59:58.123Z","attributionToken":"t","position":3,
             "dwellMillis":1200,"query":"q","quantity":2}]}
            """);

    assertThat(batch.consent()).isEqualTo(Consent.GRANTED);
    assertThat(batch.visitor().value()).isEqualTo("v");
    assertThat(batch.userAgent()).isEqualTo("Agent");
    assertThat(batch.events())
        .containsExactly(
            new BrowserEvent(
                "e",
                InteractionType.CLICK,
                new ProductId("p"),
                Instant.parse("2026-03-01T09:59:58.123Z"),
                "t",
                3,
                1200L,
                "q",
                2));
  }

  @Test
  void readShouldTakeANumberForAProductAndLeaveOpenATimeThatIsNotSaid() {
    BrowserEvent event =
        read("{\"visitor\":\"v\",\"events\":[{\"id\":1,\"type\":\"VIEW\",\"productId\":9007199254740993}]}")
            .events()
            .get(0);

    assertThat(event.productId()).isEqualTo(new ProductId("9007199254740993"));
    assertThat(event.occurredAt()).isNull();
  }

  @Test
  void readShouldNotTakeSilenceForConsent() {
    assertThat(read("{\"visitor\":\"v\",\"events\":[]}").consent()).isEqualTo(Consent.UNKNOWN);
  }

  @Test
  void readShouldDenyForABrowserThatObjects() {
    byte[] body =
        "{\"visitor\":\"v\",\"consent\":\"GRANTED\",\"events\":[]}"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(BeaconReader.read(body, Map.of("Sec-GPC", "1")::get).consent())
        .isEqualTo(Consent.DENIED);
  }

  @Test
  void readShouldNameTheWrongField() {
    assertThat(wrongField("")).isEqualTo("body");
    assertThat(wrongField("[]")).isEqualTo("body");
    assertThat(wrongField("{\"events\":[]}")).isEqualTo("visitor");
    assertThat(wrongField("{\"visitor\":\"v\"}")).isEqualTo("events");
    assertThat(wrongField("{\"visitor\":\"v\",\"consent\":\"yes\",\"events\":[]}"))
        .isEqualTo("consent");
    assertThat(wrongEvent("7")).isEqualTo("events[1]");
    assertThat(wrongEvent("{\"id\":\"e\"}")).isEqualTo("events[1].type");
    assertThat(wrongEvent("{\"id\":\"e\",\"type\":\"VIEWED\"}")).isEqualTo("events[1].type");
    assertThat(wrongEvent("{\"id\":\"e\",\"type\":\"PURCHASE\",\"productId\":\"p\"}"))
        .isEqualTo("events[1]");
    assertThat(wrongEvent("{\"id\":\"e\",\"type\":\"VIEW\"}")).isEqualTo("events[1]");
    assertThat(wrongEvent("{\"type\":\"VIEW\",\"productId\":\"p\"}")).isEqualTo("events[1]");
    assertThat(wrongEvent("{\"id\":\"e\",\"type\":\"VIEW\",\"productId\":[]}"))
        .isEqualTo("events[1].productId");
    assertThat(
            wrongEvent(
                "{\"id\":\"e\",\"type\":\"VIEW\",\"productId\":\"p\",\"occurredAt\":\"now\"}"))
        .isEqualTo("events[1].occurredAt");
    assertThat(wrongEvent("{\"id\":\"e\",\"type\":\"VIEW\",\"productId\":\"p\",\"quantity\":1.5}"))
        .isEqualTo("events[1].quantity");
    assertThat(wrongEvent("{\"id\":\"e\",\"type\":\"VIEW\",\"productId\":\"p\",\"quantity\":1e99}"))
        .isEqualTo("events[1].quantity");
    assertThat(
            wrongEvent(
                "{\"id\":\"e\",\"type\":\"VIEW\",\"productId\":\"p\",\"quantity\":5000000000}"))
        .isEqualTo("events[1]");
  }

  @Test
  void readShouldRefuseMoreEventsThanAPageCanProduce() {
    StringBuilder events = new StringBuilder("{}");
    for (int i = 0; i < BrowserEventBatch.MAX_EVENTS; i++) {
      events.append(",{}");
    }

    assertThat(wrongField("{\"visitor\":\"v\",\"events\":[" + events + "]}")).isEqualTo("events");
  }

  private static String wrongEvent(String event) {
    return wrongField(
        "{\"visitor\":\"v\",\"events\":[{\"id\":\"ok\",\"type\":\"SEARCH\"}," + event + "]}");
  }

  private static String wrongField(String body) {
    RefusedRequestException refused =
        catchThrowableOfType(RefusedRequestException.class, () -> read(body));
    assertThat(refused).as(body).isNotNull();
    assertThat(refused.problem().status()).isEqualTo(400);
    return String.valueOf(refused.problem().parameter());
  }

  private static BrowserEventBatch read(String body) {
    return BeaconReader.read(
        body.getBytes(StandardCharsets.UTF_8), Map.of("User-Agent", "Agent")::get);
  }
}
