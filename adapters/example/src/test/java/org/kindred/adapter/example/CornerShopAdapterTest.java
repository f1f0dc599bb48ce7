package org.kindred.adapter.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kindred.adapter.testkit.RecordedDeliveries;
import org.kindred.adapter.testkit.RecordedDelivery;
import org.kindred.adapter.testkit.SignatureContract;
import org.kindred.adapter.testkit.TranslationFuzzContract;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.config.ConfigValues;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

class CornerShopAdapterTest implements SignatureContract, TranslationFuzzContract {

  @Override
  public ShopAdapterFactory factory() {
    return new CornerShopAdapterFactory();
  }

  @Override
  public ShopConnection connection() {
    return new ShopConnection(
        UUID.fromString("00000000-0000-4000-8000-000000000004"),
        URI.create("https://corner.example"),
        Currency.getInstance("EUR"),
        ZoneOffset.UTC,
        ConfigValues.of(Map.of("signing-secret", "corner-secret")));
  }

  @Override
  public List<RecordedDelivery> deliveries() {
    return RecordedDeliveries.in(getClass(), "deliveries");
  }

  @Override
  public List<RecordedDelivery> rejectedDeliveries() {
    return RecordedDeliveries.in(getClass(), "rejected");
  }

  @Override
  public ShopAdapter fuzzedAdapter() {
    return adapter();
  }

  @Override
  public List<RecordedDelivery> fuzzedDeliveries() {
    return deliveries();
  }

  @Test
  void translateShouldReadAnOrder() {
    assertThat(
            adapter()
                .webhooks()
                .translate(RecordedDeliveries.get(getClass(), "deliveries", "sold")))
        .containsExactly(
            new OrderPlaced(
                "order-placed:order 42",
                Instant.parse("2026-03-01T10:00:00Z"),
                Shopper.of(new CustomerId("customer 7")),
                new OrderId("order 42"),
                List.of(new OrderLine(new ProductId("lamp-1"), 2, Money.of("99.80", "EUR")))));
  }
}
