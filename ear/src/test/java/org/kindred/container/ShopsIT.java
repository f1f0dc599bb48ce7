package org.kindred.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.Shops;
import org.kindred.spi.PlatformId;

/**
 * The container's transactions and its persistence unit, used by the application's own services.
 */
@ExtendWith(ArquillianExtension.class)
class ShopsIT {
  @Inject private Shops shops;
  @Inject private Transactions transactions;

  @Deployment
  static EnterpriseArchive kindred() {
    return KindredArchive.with(ShopsIT.class);
  }

  @Test
  void connectedShopShouldBeFoundWithItsSecretSealedAndOpened() {
    ShopKey key = shops.connect(registration("A shop")).key();

    assertEquals("A shop", shops.get(key).name());
    assertEquals("a signing secret", shops.settings(key).signingSecret());
  }

  @Test
  void shopShouldNotStayWhenTheCallersTransactionFails() {
    ShopKey key = new ShopKey(UUID.randomUUID());

    assertThrows(
        IllegalStateException.class,
        () ->
            transactions.run(
                entityManager -> {
                  shops.connect(key, registration("A shop that never was"));
                  throw new IllegalStateException("after the shop was written");
                }));

    assertTrue(shops.all().stream().noneMatch(shop -> shop.key().equals(key)));
  }

  private static ShopRegistration registration(String name) {
    return new ShopRegistration(
        name,
        new PlatformId("open-events"),
        URI.create("https://shop.example"),
        Currency.getInstance("EUR"),
        ZoneId.of("Europe/Berlin"),
        List.of(),
        "a signing secret",
        Map.of());
  }
}
