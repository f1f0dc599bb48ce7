package org.kindred.core.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.secret.Secrets;
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
    application = configured(new TestApplication(directory));
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

    provision();

    assertThat(shops().get(KEY).name()).isEqualTo("Provisioned");
    assertThat(shops().settings(KEY).values())
        .containsEntry("previous-signing-secret", "the one before");
  }

  @Test
  void provisionShouldLeaveAShopDisconnectedUntilStaffConnectItAgain() {
    provision();
    shops().disconnect(KEY);

    try (TestApplication next = onTheSameDatabase().with(PREFIX + "name", "Renamed")) {
      next.use(Secrets.class, application.get(Secrets.class));
      next.get(ShopProvisioning.class).provision();

      Shops after = next.get(Shops.class);
      assertThat(after.get(KEY).state()).isEqualTo(ShopState.DISCONNECTED);
      assertThat(after.get(KEY).name()).isEqualTo("Renamed");
      after.reconnect(KEY);
      assertThat(after.get(KEY).state()).isEqualTo(ShopState.CONNECTED);
    }
  }

  @Test
  void provisionShouldGiveTheAdapterTheSecretOfTheSettingsWhateverAnOwnerEnteredBefore() {
    provision();
    Shop before = shops().get(KEY);
    shops()
        .update(
            KEY,
            new ShopRegistration(
                before.name(),
                before.platform(),
                before.baseUrl(),
                before.currency(),
                before.timeZone(),
                before.allowedOrigins(),
                "entered by the owner",
                Map.of(ConnectedShops.SIGNING_SECRET, "entered by the owner")));

    provision();

    assertThat(shops().settings(KEY).values()).doesNotContainKey(ConnectedShops.SIGNING_SECRET);
    assertThat(
            application
                .get(ConnectedShops.class)
                .find(KEY)
                .orElseThrow()
                .webhooks()
                .signingSecrets())
        .containsExactly("a secret that is long enough");
  }

  @Test
  void provisionShouldSayOnceThatSecretsWereSealedWithAnotherKeyAndGoOnWhenTheyAreEnteredAnew() {
    TestApplication before = onTheSameDatabase();
    before.use(Secrets.class, Secrets.of("another key, of 32 bytes as well".getBytes(UTF_8)));
    before.get(ShopProvisioning.class).provision();
    ShopProvisioning provisioning = application.get(ShopProvisioning.class);
    List<LogRecord> said = new ArrayList<>();

    Listening log = new Listening(said);
    provisioning.provision();
    provisioning.provision();
    log.close();

    assertThat(provisioning.isDone()).isFalse();
    assertThat(shops().isReadable(KEY)).isFalse();
    assertThat(application.get(ConnectedShops.class).findReadable(KEY)).isEmpty();
    assertThat(said)
        .singleElement()
        .satisfies(record -> assertThat(record.getLevel()).isEqualTo(Level.SEVERE))
        .satisfies(record -> assertThat(record.getThrown()).isNull())
        .satisfies(record -> assertThat(record.getMessage()).contains("another key"));

    Shop known = shops().get(KEY);
    shops()
        .update(
            KEY,
            new ShopRegistration(
                known.name(),
                known.platform(),
                known.baseUrl(),
                known.currency(),
                known.timeZone(),
                known.allowedOrigins(),
                "entered anew by the owner",
                Map.of()));
    provisioning.provision();

    assertThat(provisioning.isDone()).isTrue();
    assertThat(shops().isReadable(KEY)).isTrue();
    assertThat(application.get(ConnectedShops.class).findReadable(KEY)).isPresent();
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

  private TestApplication onTheSameDatabase() {
    TestApplication other = new TestApplication(Path.of("target"), application.database());
    return configured(other);
  }

  private static TestApplication configured(TestApplication empty) {
    return empty
        .with(PREFIX + "key", KEY.toString())
        .with(PREFIX + "signing-secret", "a secret that is long enough")
        .with(PREFIX + "name", "Provisioned")
        .with(PREFIX + "base-url", "https://shop.example/")
        .with(PREFIX + "currency", "CNY")
        .with(PREFIX + "time-zone", "Asia/Shanghai")
        .with(PREFIX + "allowed-origins", "https://a.example, https://b.example");
  }

  /** Keeps what provisioning logs. */
  private static final class Listening extends Handler {
    private final Logger logger = Logger.getLogger(ShopProvisioning.class.getName());
    private final List<LogRecord> said;

    Listening(List<LogRecord> said) {
      this.said = said;
      logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
      said.add(entry);
    }

    @Override
    public void flush() {
      // nothing is held back
    }

    @Override
    public void close() {
      logger.removeHandler(this);
    }
  }

  private void provision() {
    application.fresh(ShopProvisioning.class).provision();
  }

  private Shops shops() {
    return application.get(Shops.class);
  }
}
