package org.kindred.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kindred.adapter.support.OpenEvents;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.event.CartItemAdded;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ProductShared;
import org.kindred.spi.event.ProductViewed;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.event.ReviewPosted;
import org.kindred.spi.event.SearchPerformed;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.event.ShopperFollowed;
import org.kindred.spi.event.StockChanged;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.RefundId;
import org.kindred.spi.value.ShareToken;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

class OpenEventTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void buildShouldWriteWhatTheServerReads() {
    Shopper shopper = new Shopper(new CustomerId("c"), new VisitorKey("v"));
    ProductId lamp = new ProductId("lamp");

    assertThat(read(shopperDid(EventType.PRODUCT_VIEWED).dwell(Duration.ofSeconds(3))))
        .isEqualTo(new ProductViewed("e-1", NOW, shopper, lamp, Duration.ofSeconds(3)));
    assertThat(read(shopperDid(EventType.CART_ITEM_ADDED).quantity(2)))
        .isEqualTo(new CartItemAdded("e-1", NOW, shopper, lamp, 2));
    assertThat(read(shopperDid(EventType.REVIEW_POSTED).rating(4)))
        .isEqualTo(new ReviewPosted("e-1", NOW, shopper, lamp, 4));
    assertThat(read(shopperDid(EventType.PRODUCT_SHARED).shareToken("t").with("channel", "mail")))
        .isEqualTo(new ProductShared("e-1", NOW, shopper, lamp, new ShareToken("t"), "mail"));
    assertThat(read(event(EventType.SEARCH_PERFORMED).visitor("v").query("\uD83D\uDCA1 lamp")))
        .isEqualTo(
            new SearchPerformed("e-1", NOW, Shopper.of(new VisitorKey("v")), "\uD83D\uDCA1 lamp"));
    assertThat(read(event(EventType.STOCK_CHANGED).product("lamp").quantity(7)))
        .isEqualTo(new StockChanged("e-1", NOW, lamp, 7));
    assertThat(
            read(event(EventType.SHOPPER_FOLLOWED).customer("c").with("followedCustomerId", "d")))
        .isEqualTo(
            new ShopperFollowed("e-1", NOW, Shopper.of(new CustomerId("c")), new CustomerId("d")));
  }

  @Test
  void buildShouldWriteOrdersAndRefunds() {
    ProductId lamp = new ProductId("lamp");

    assertThat(
            read(
                event(EventType.ORDER_PLACED)
                    .customer("c")
                    .order("o-1")
                    .line("lamp", 2, new BigDecimal("19.90"), "EUR")
                    .line("bulb", 1, new BigDecimal("1E+1"), "EUR")))
        .isEqualTo(
            new OrderPlaced(
                "e-1",
                NOW,
                Shopper.of(new CustomerId("c")),
                new OrderId("o-1"),
                List.of(
                    new OrderLine(lamp, 2, Money.of("19.90", "EUR")),
                    new OrderLine(new ProductId("bulb"), 1, Money.of("10", "EUR")))));
    assertThat(
            read(
                event(EventType.ORDER_REFUNDED)
                    .order("o-1")
                    .refund("r-1")
                    .line("lamp", 1, new BigDecimal("9.95"), "EUR")))
        .isEqualTo(
            new OrderRefunded(
                "e-1",
                NOW,
                new OrderId("o-1"),
                new RefundId("r-1"),
                List.of(new RefundLine(lamp, 1, Money.of("9.95", "EUR")))));
  }

  @Test
  void buildShouldWriteAWholeProduct() {
    ProductState state =
        ProductState.builder(
                "lamp",
                "Lamp",
                URI.create("https://shop.example/lamp"),
                new BigDecimal("19.90"),
                "EUR")
            .description("Warm light")
            .image(URI.create("https://shop.example/lamp.jpg"))
            .regularPrice(new BigDecimal("24.90"))
            .categories(List.of("Home", "Light"))
            .brand("Glow")
            .stock(0)
            .updatedAt(NOW.minusSeconds(5))
            .build();

    assertThat(read(event(EventType.PRODUCT_CHANGED).product(state)))
        .isEqualTo(
            new ProductChanged(
                "e-1",
                NOW,
                CatalogProduct.builder(
                        new ProductId("lamp"),
                        "Lamp",
                        URI.create("https://shop.example/lamp"),
                        Money.of("19.90", "EUR"),
                        NOW.minusSeconds(5))
                    .description("Warm light")
                    .imageUrl(URI.create("https://shop.example/lamp.jpg"))
                    .regularPrice(Money.of("24.90", "EUR"))
                    .categoryPath(List.of("Home", "Light"))
                    .brand("Glow")
                    .availability(Availability.OUT_OF_STOCK)
                    .stockQuantity(0)
                    .build()));
  }

  @Test
  void builderShouldRefuseAnEventWithoutId() {
    assertThatThrownBy(() -> OpenEvent.builder(EventType.PRODUCT_VIEWED, " ", NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void toStringShouldNotTellWhoDidWhat() {
    assertThat(shopperDid(EventType.PRODUCT_VIEWED).build()).hasToString("product.viewed e-1");
  }

  @Test
  void wordsShouldBeThoseOfTheVocabulary() throws IOException {
    String vocabulary = Files.readString(Path.of("../../docs/event-vocabulary.md"));
    Matcher word = Pattern.compile("`([a-z_]+\\.[a-z_]+)`").matcher(vocabulary);
    Set<String> documented = new TreeSet<>();
    while (word.find()) {
      documented.add(word.group(1));
    }

    assertThat(Arrays.stream(EventType.values()).map(EventType::word))
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  private static OpenEvent.Builder shopperDid(EventType type) {
    return event(type).customer("c").visitor("v").product("lamp");
  }

  private static OpenEvent.Builder event(EventType type) {
    return OpenEvent.builder(type, "e-1", NOW);
  }

  private static ShopEvent read(OpenEvent.Builder event) {
    String body =
        Json.createObjectBuilder()
            .add("events", Json.createArrayBuilder().add(event.build().json()))
            .build()
            .toString();
    return OpenEvents.read(body.getBytes(StandardCharsets.UTF_8)).get(0);
  }
}
