package org.kindred.admin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kindred.admin.page.Formats;

class ReadableExportTest {

  private static final Instant MADE = Instant.parse("2026-12-01T08:30:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Map<String, List<Map<String, String>>> HELD =
      Map.of(
          "orders",
          List.of(
              Map.of(
                  "orderId", "o1",
                  "placedAt", "2026-11-30T09:00:00Z",
                  "productId", "p1",
                  "quantity", "2",
                  "amount", "24.5000",
                  "currency", "EUR")));

  @Test
  void htmlShouldSayValuesAsPeopleReadThem() {
    String page = export(Locale.ENGLISH, "en").html("Lamps", MADE, HELD);

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"en\">", "<h1>What Lamps keeps about you</h1>", "<h2>Orders</h2>")
        .contains(">A lamp (p1)</td>", ">€24.50</td>", "Europe/Berlin", "Nov 30, 2026")
        .contains("<th>Ordered</th><th>Order</th><th>Product</th><th>Quantity</th><th>Amount</th>")
        .doesNotContain("currency", "24.5000", "placedAt");
  }

  @Test
  void htmlShouldBeInTheReadersLanguage() {
    String page = export(Locale.SIMPLIFIED_CHINESE, "zh-CN").html("灯铺", MADE, HELD);

    assertThat(page)
        .contains("<html lang=\"zh-CN\">", "<h1>灯铺 保存的关于您的信息</h1>", "<h2>订单</h2>", "<th>金额</th>");
  }

  @Test
  void htmlShouldEscapeWhateverComesFromOutside() {
    Map<String, List<Map<String, String>>> hostile =
        Map.of(
            "<img src=x>",
            List.of(Map.of("a\"><script>", "<script>alert('x')</script> & more", "type", "<b>")));

    String page = export(Locale.ENGLISH, "en").html("<i>Lamps</i>", MADE, hostile);

    assertThat(page)
        .doesNotContain("<script", "<img", "<i>", "<b>", "a\">")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; more");
  }

  @Test
  void htmlShouldLoadNothing() {
    assertThat(export(Locale.ENGLISH, "en").html("Lamps", MADE, HELD))
        .doesNotContain("http://", "https://", " src=", " href=", "url(", "@import")
        .contains("default-src 'none'");
  }

  @Test
  void htmlShouldGiveRowsOfOneKindOneTable() {
    Map<String, List<Map<String, String>>> identity =
        Map.of(
            "identity",
            List.of(
                Map.of("known as", "CUSTOMER", "since", "2026-11-01T00:00:00Z"),
                Map.of("consent", "GRANTED", "said at", "2026-11-02T00:00:00Z"),
                Map.of("known as", "BROWSER", "since", "2026-11-03T00:00:00Z")));

    String page = export(Locale.ENGLISH, "en").html("Lamps", MADE, identity);

    assertThat(page.split("<table>", -1)).hasSize(3);
    assertThat(page).contains(">Account</td>", ">Browser</td>", ">Agreed</td>");
  }

  @Test
  void htmlShouldSayThatNothingIsKept() {
    assertThat(export(Locale.ENGLISH, "en").html("Lamps", MADE, Map.of()))
        .contains("Nothing is kept about you.")
        .doesNotContain("<table>");
  }

  @Test
  void htmlShouldKeepWhatIsNotOfItsKind() {
    Map<String, List<Map<String, String>>> odd =
        Map.of(
            "interactions",
            List.of(Map.of("occurredAt", "yesterday", "type", "DANCE", "amount", "much")));

    assertThat(export(Locale.ENGLISH, "en").html("Lamps", MADE, odd))
        .contains(">yesterday</td>", ">DANCE</td>", ">much</td>");
  }

  private static ReadableExport export(Locale locale, String tag) {
    Formats formats = new Formats(locale, BERLIN);
    return new ReadableExport(
        formats.texts(), tag, new ExportValues(formats, BERLIN, Map.of("p1", "A lamp")));
  }
}
