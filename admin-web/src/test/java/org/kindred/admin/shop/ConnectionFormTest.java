package org.kindred.admin.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kindred.core.adapter.AdapterRegistry;
import org.kindred.core.adapter.AdapterWords;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.ShopSettings;
import org.kindred.core.shop.ShopState;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.SpiVersion;
import org.kindred.spi.config.ConfigProperty;

class ConnectionFormTest {

  private static final PlatformId PLATFORM = new PlatformId("agreeing");
  private static final AdapterDescriptor DESCRIPTOR =
      new AdapterDescriptor(
          PLATFORM,
          "Agreeing",
          SpiVersion.CURRENT,
          List.of(
              ConfigProperty.optional(
                  "signing-secret", "Signing secret", "Signs.", ConfigProperty.Type.SECRET),
              ConfigProperty.required(
                  "app-secret", "App secret", "Entered.", ConfigProperty.Type.SECRET),
              ConfigProperty.optional(
                  "shop-secret", "Shop secret", "Agreed.", ConfigProperty.Type.SECRET),
              ConfigProperty.optional("api-key", "API key", "Agreed.", ConfigProperty.Type.TEXT),
              ConfigProperty.optional("note", "Note", "Entered.", ConfigProperty.Type.TEXT)));
  private static final AdapterWords ENGLISH =
      AdapterRegistry.of(List.of()).words(PLATFORM, Locale.ENGLISH);
  private static final Map<String, String> BEFORE =
      Map.of("app-secret", "entered-once", "shop-secret", "agreed", "note", "a note");

  @Test
  void secretsLeftEmptyShouldStayAsTheyAre() {
    ConnectionForm form = changing(BEFORE);

    assertThat(form.missing(stored(BEFORE))).isEmpty();
    assertThat(saved(form, BEFORE).settings())
        .containsEntry("app-secret", "entered-once")
        .containsEntry("shop-secret", "agreed")
        .containsEntry("note", "a note");
    assertThat(saved(form, BEFORE).signingSecret()).isEqualTo("signs-now");
  }

  @Test
  void secretsShouldNotBeShown() {
    assertThat(changing(BEFORE).getFields())
        .filteredOn(SettingField::isSecret)
        .isNotEmpty()
        .allSatisfy(field -> assertThat(field.getValue()).isEmpty());
  }

  @Test
  void whatWasTypedShouldReplaceWhatIsStored() {
    ConnectionForm form = changing(BEFORE);
    field(form, "app-secret").setValue("entered-again");
    field(form, "signing-secret").setValue("signs-from-now-on");

    ShopRegistration saved = saved(form, BEFORE);

    assertThat(saved.settings())
        .containsEntry("app-secret", "entered-again")
        .containsEntry("shop-secret", "agreed")
        .containsEntry("signing-secret", "signs-from-now-on");
    assertThat(saved.signingSecret()).isEqualTo("signs-from-now-on");
  }

  @Test
  void textThatWasEmptiedShouldGo() {
    ConnectionForm form = changing(BEFORE);
    field(form, "note").setValue("");

    assertThat(saved(form, BEFORE).settings()).doesNotContainKey("note");
  }

  @Test
  void whatIsAgreedOnWhileTheFormIsOpenShouldNotBeUndone() {
    ConnectionForm form = changing(BEFORE);
    field(form, "note").setValue("another note");
    Map<String, String> meanwhile = new HashMap<>(BEFORE);
    meanwhile.put("shop-secret", "agreed-anew");
    meanwhile.put("api-key", "issued");
    meanwhile.put("pending-secret", "of no field");

    assertThat(saved(form, meanwhile).settings())
        .containsEntry("note", "another note")
        .containsEntry("shop-secret", "agreed-anew")
        .containsEntry("api-key", "issued")
        .containsEntry("pending-secret", "of no field");
  }

  @Test
  void requiredSecretShouldBeMissedWhenNothingIsStored() {
    assertThat(ConnectionForm.fresh(DESCRIPTOR, ENGLISH).missing(Map.of()))
        .containsExactly("App secret");
    assertThat(changing(BEFORE).missing(Map.of())).containsExactly("App secret");
  }

  @Test
  void originsThatTheAdapterWasToldShouldBecomeTheShops() {
    Map<String, String> before =
        Map.of("app-secret", "s", "allowed-origins", "https://m.shop.example");
    ConnectionForm form = changing(before);

    assertThat(form.getOrigins()).isEqualTo("https://m.shop.example");
    assertThat(saved(form, before).allowedOrigins()).containsExactly("https://m.shop.example");
    assertThat(saved(form, before).settings()).doesNotContainKey("allowed-origins");
  }

  @Test
  void newShopWithoutASigningSecretShouldBeGivenOne() {
    ConnectionForm form = ConnectionForm.fresh(DESCRIPTOR, ENGLISH);
    form.setName("New");
    form.setBaseUrl("https://shop.example");

    ShopRegistration registration = form.toRegistration(PLATFORM, Map.of());

    assertThat(registration.signingSecret()).hasSize(64);
    assertThat(registration.settings())
        .containsEntry("signing-secret", registration.signingSecret());
  }

  @Test
  void secretTypedOnceShouldStayWhileOtherFieldsAreMended() {
    ConnectionForm form = ConnectionForm.fresh(DESCRIPTOR, ENGLISH);
    field(form, "app-secret").setValue("typed");
    field(form, "app-secret").setValue("");

    assertThat(form.missing(Map.of())).isEmpty();
    assertThat(field(form, "app-secret").getValue()).isEqualTo("typed");
    assertThat(field(form, "app-secret").getPlaceholder()).isNotEmpty();
  }

  @Test
  void signingSecretThatThePlatformIssuesShouldBeAskedFor() {
    AdapterDescriptor issuing =
        new AdapterDescriptor(
            PLATFORM,
            "Issuing",
            SpiVersion.CURRENT,
            List.of(
                ConfigProperty.required(
                    "signing-secret", "Client secret", "Issued.", ConfigProperty.Type.SECRET)));

    assertThat(ConnectionForm.fresh(issuing, ENGLISH).missing(Map.of()))
        .containsExactly("Client secret");
    assertThat(ConnectionForm.fresh(DESCRIPTOR, ENGLISH).missing(Map.of()))
        .containsExactly("App secret");
  }

  @Test
  void addressThatNoBrowserOpensShouldBeNamed() {
    ConnectionForm form = changing(BEFORE);

    for (String written : List.of("not an address", "ftp://shop.example", "https://", "shop")) {
      form.setBaseUrl(written);
      assertThatThrownBy(() -> saved(form, BEFORE))
          .isInstanceOfSatisfying(
              NoWebAddressException.class, e -> assertThat(e.written()).isEqualTo(written));
    }
  }

  private static ConnectionForm changing(Map<String, String> values) {
    Shop shop =
        new Shop(
            7,
            new ShopKey(new UUID(0, 7)),
            "Shop",
            PLATFORM,
            URI.create("https://shop.example"),
            Currency.getInstance("EUR"),
            ZoneId.of("UTC"),
            List.of(),
            ShopState.CONNECTED,
            Instant.EPOCH);
    return ConnectionForm.of(shop, new ShopSettings("signs-now", values), DESCRIPTOR, ENGLISH);
  }

  private static ShopRegistration saved(ConnectionForm form, Map<String, String> values) {
    return form.toRegistration(PLATFORM, stored(values));
  }

  private static Map<String, String> stored(Map<String, String> values) {
    return ConnectionForm.stored(new ShopSettings("signs-now", values));
  }

  private static SettingField field(ConnectionForm form, String name) {
    return form.getFields().stream()
        .filter(field -> field.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
