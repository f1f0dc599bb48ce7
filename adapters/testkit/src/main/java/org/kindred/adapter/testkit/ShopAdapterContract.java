package org.kindred.adapter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.SpiVersion;
import org.kindred.spi.config.ConfigProperty;
import org.kindred.spi.config.ConfigValues;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

/**
 * What holds for every adapter. A test class of the adapter implements it and inherits its tests;
 * together with {@link SignatureContract} and {@link TranslationFuzzContract} it is the
 * compatibility kit of the SPI. What a delivery means is tested beside it, platform by platform.
 */
public interface ShopAdapterContract {

  /** The adapter's factory, made with {@code new}. */
  ShopAdapterFactory factory();

  /** A connection whose settings fit the recorded deliveries. */
  ShopConnection connection();

  /** Deliveries that the shop really signs so; each is understood. */
  List<RecordedDelivery> deliveries();

  /** Deliveries with the right signature that must be parked. */
  default List<RecordedDelivery> rejectedDeliveries() {
    return List.of();
  }

  /** The adapter for {@link #connection}. */
  default ShopAdapter adapter() {
    return factory().create(connection(), new FakeContext());
  }

  @Test
  default void factoryShouldBeFoundByServiceLoader() {
    assertThat(
            ServiceLoader.load(ShopAdapterFactory.class).stream().map(ServiceLoader.Provider::type))
        .contains(factory().getClass());
  }

  @Test
  default void descriptorShouldNameTheCurrentSpi() {
    assertThat(factory().descriptor().spiVersion()).isEqualTo(SpiVersion.CURRENT);
    assertThat(factory().descriptor()).isEqualTo(factory().descriptor());
  }

  @Test
  default void descriptorShouldExplainEachProperty() {
    assertThat(factory().descriptor().properties())
        .allSatisfy(
            property -> {
              assertThat(property.label()).isNotBlank();
              assertThat(property.description()).isNotBlank();
            });
  }

  @Test
  default void wordsOfOtherLanguagesShouldBeOfWhatTheAdapterHas() {
    Set<String> known = new HashSet<>(Set.of("name", "where"));
    known.addAll(AdapterWordFiles.english(factory()).stringPropertyNames());
    adapter().storefront().placements().forEach(each -> known.add("where." + each));
    for (ConfigProperty property : factory().descriptor().properties()) {
      known.addAll(List.of(property.name() + ".label", property.name() + ".description"));
    }

    assertThat(known).containsAll(AdapterWordFiles.chinese(factory()).stringPropertyNames());
  }

  @Test
  default void createShouldNameTheSettingWhenARequiredOneIsMissing() {
    for (ConfigProperty property : factory().descriptor().properties()) {
      if (property.required() && property.defaultValue() == null) {
        ShopConnection incomplete = without(property.name());

        assertThatIllegalArgumentException()
            .as("without %s", property.name())
            .isThrownBy(() -> factory().create(incomplete, new FakeContext()).close())
            .withMessageContaining(property.name());
      }
    }
  }

  @Test
  default void adapterShouldNotShowSecrets() {
    try (ShopAdapter adapter = adapter()) {
      String shown = adapter + " " + adapter.webhooks() + " " + connection();

      adapter
          .webhooks()
          .signingSecrets()
          .forEach(secret -> assertThat(shown).doesNotContain(secret));
    }
  }

  @Test
  default void translateShouldGiveEqualEventsWheneverItIsCalled() {
    WebhookEndpoint endpoint = adapter().webhooks();

    for (RecordedDelivery recorded : deliveries()) {
      List<ShopEvent> events = endpoint.translate(recorded.delivery());

      assertThat(adapter().webhooks().translate(recorded.delivery()))
          .as("%s", recorded)
          .isEqualTo(events);
      assertThat(events.stream().map(ShopEvent::eventId))
          .as("%s", recorded)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  default void someDeliveryShouldGiveEvents() {
    WebhookEndpoint endpoint = adapter().webhooks();

    assertThat(deliveries().stream().flatMap(one -> endpoint.translate(one.delivery()).stream()))
        .isNotEmpty();
  }

  @Test
  default void translateShouldRejectWhatMustBeParked() {
    WebhookEndpoint endpoint = adapter().webhooks();

    for (RecordedDelivery recorded : rejectedDeliveries()) {
      assertThatThrownBy(() -> endpoint.translate(recorded.delivery()))
          .as("%s", recorded)
          .isInstanceOf(MalformedPayloadException.class)
          .message()
          .isNotBlank();
    }
  }

  @Test
  default void handshakeShouldLeaveOrdinaryDeliveriesAlone() {
    WebhookEndpoint endpoint = adapter().webhooks();

    for (RecordedDelivery recorded : deliveries()) {
      assertThat(endpoint.handshake(recorded.delivery())).as("%s", recorded).isEmpty();
    }
  }

  @Test
  default void idempotencyKeyShouldTellDeliveriesApartAndKnowARepeat() {
    WebhookEndpoint endpoint = adapter().webhooks();
    Map<String, String> seen = new HashMap<>();

    for (RecordedDelivery recorded : deliveries()) {
      String key = endpoint.idempotencyKey(recorded.delivery()).value();

      assertThat(endpoint.idempotencyKey(Tampering.receivedLater(recorded.delivery())).value())
          .as("repeat of %s", recorded)
          .isEqualTo(key);
      assertThat(seen.putIfAbsent(key, recorded.name())).as("key of %s", recorded).isNull();
    }
  }

  @Test
  default void topicShouldNeverBeBlank() {
    WebhookEndpoint endpoint = adapter().webhooks();
    WebhookDelivery empty = WebhookDelivery.of(Map.of(), new byte[0], FakeContext.NOON);

    deliveries().forEach(one -> assertThat(endpoint.topic(one.delivery())).isNotBlank());
    assertThat(endpoint.topic(empty)).isNotBlank();
  }

  @Test
  default void storefrontShouldGiveASnippetForEachPlacement() {
    StorefrontIntegration storefront = adapter().storefront();
    URI script = URI.create("https://kindred.example/kindred/widget.js");

    assertThat(storefront.placements()).isNotEmpty();
    for (Placement placement : storefront.placements()) {
      assertThat(storefront.embed(placement, script).snippet()).as("%s", placement).isNotBlank();
      assertThat(storefront.embed(placement, script).where()).as("%s", placement).isNotBlank();
    }
  }

  @Test
  default void allowedOriginsShouldBeOriginsAndHoldTheShop() {
    URI shop = connection().baseUrl();

    assertThat(adapter().storefront().allowedOrigins())
        .isNotEmpty()
        .allSatisfy(origin -> assertThat(origin.getPath()).isEmpty())
        .anySatisfy(origin -> assertThat(origin.getHost()).isEqualTo(shop.getHost()));
  }

  private ShopConnection without(String name) {
    ShopConnection full = connection();
    Map<String, String> values = new HashMap<>();
    for (ConfigProperty property : factory().descriptor().properties()) {
      full.settings().find(property.name()).ifPresent(value -> values.put(property.name(), value));
    }
    values.remove(name);
    return new ShopConnection(
        full.shopKey(), full.baseUrl(), full.currency(), full.timeZone(), ConfigValues.of(values));
  }
}
