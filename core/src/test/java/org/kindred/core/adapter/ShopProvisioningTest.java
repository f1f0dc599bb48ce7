package org.kindred.core.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;
import org.kindred.core.testing.TestApplication;

class ShopProvisioningTest {

  private static final String PREFIX = "kindred.shop.provisioned.";
  private static final ShopKey KEY = ShopKey.parse("6f1c0b0e-3f0e-4d43-9a71-0c7f2a3d9b11");

  private TestApplication application;

  @BeforeEach
  void open(@TempDir Path directory) {
    application =
        new TestApplication(directory)
            .with(PREFIX + "key", KEY.toString())
            .with(PREFIX + "signing-secret", "a secret that is long enough")
            .with(PREFIX + "name", "Provisioned")
            .with(PREFIX + "base-url", "https://shop.example/")
            .with(PREFIX + "currency", "CNY")
            .with(PREFIX + "time-zone", "Asia/Shanghai")
            .with(PREFIX + "allowed-origins", "https://a.example, https://b.example");
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void provisionShouldConnectTheShopThatTheSettingsName() {
    provision();

    Shop shop = shops().get(KEY);
    assertThat(shop.name()).isEqualTo("Provisioned");
    assertThat(shop.baseUrl()).isEqualTo(URI.create("https://shop.example"));
    assertThat(shop.currency().getCurrencyCode()).isEqualTo("CNY");
    assertThat(shop.timeZone().getId()).isEqualTo("Asia/Shanghai");
    assertThat(shop.platform().value()).isEqualTo("open-events");
    assertThat(shop.allowedOrigins()).containsExactly("https://a.example", "https://b.example");
    assertThat(shops().settings(KEY).signingSecret()).isEqualTo("a secret that is long enough");
    assertThat(application.get(ShopProvisioning.class).isDone()).isTrue();
  }

  @Test
  void provisionShouldTakeTheSettingsAsTheNewWordAndKeepWhatAnOwnerEntered() {
    provision();
    Shop before = shops().get(KEY);
    shops()
        .update(
            KEY,
            new ShopRegistration(
                "Renamed by the owner",
                before.platform(),
                before.baseUrl(),
                before.currency(),
                before.timeZone(),
                List.of(),
                "a secret that is long enough",
                Map.of("previous-signing-secret", "the one before")));
    shops().disconnect(KEY);

    provision();

    assertThat(shops().get(KEY).name()).isEqualTo("Provisioned");
    assertThat(shops().get(KEY).state()).isEqualTo(ShopState.CONNECTED);
    assertThat(shops().settings(KEY).values())
        .containsEntry("previous-signing-secret", "the one before");
  }

  @Test
  void provisionShouldNotBringBackAShopThatWasErased() {
    provision();
    shops().markErased(KEY);

    provision();

    assertThat(shops().get(KEY).state()).isEqualTo(ShopState.ERASED);
  }

  @Test
  void provisionShouldBeTriedAgainWhenTheDatabaseIsAway() {
    ShopProvisioning provisioning = application.get(ShopProvisioning.class);
    application.database().goAway();

    assertThatThrownBy(provisioning::provision).isInstanceOf(RuntimeException.class);
    assertThat(provisioning.isDone()).isFalse();

    application.database().comeBack();
    provisioning.provision();
    assertThat(shops().find(KEY)).isPresent();
  }

  @Test
  void settingsShouldBeRefusedWithTheNameOfWhatIsWrong() {
    assertRefused("key", "not-a-uuid", "key must be a UUID");
    assertRefused("base-url", "ftp://shop.example", "base-url must be an http address");
    assertRefused("currency", "EURO", "currency must be an ISO 4217 code");
    assertRefused("time-zone", "Mars/Olympus", "time-zone must be a zone");
    assertRefused("platform", "no-such-platform", "platform must be an installed adapter");
    assertRefused("signing-secret", "short", "signing-secret must have at least 16 characters");
  }

  private void assertRefused(String setting, String value, String message) {
    try (TestApplication other = new TestApplication(Path.of("target"), application.database())) {
      other
          .with(PREFIX + "key", KEY.toString())
          .with(PREFIX + "signing-secret", "a secret that is long enough")
          .with(PREFIX + "base-url", "https://shop.example")
          .with(PREFIX + setting, value);
      ThrowingCallable start = () -> other.get(ShopProvisioning.class);

      assertThatThrownBy(start)
          .rootCause()
          .satisfiesAnyOf(
              cause -> assertThat(cause).hasMessageContaining(message),
              cause ->
                  assertThatThrownBy(start)
                      .cause()
                      .isInstanceOf(InvocationTargetException.class)
                      .cause()
                      .hasMessageContaining(message));
    }
  }

  private void provision() {
    application.fresh(ShopProvisioning.class).provision();
  }

  private Shops shops() {
    return application.get(Shops.class);
  }
}
