package org.kindred.admin.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.admin.page.Texts;

/**
 * What is known of a person as a page that the person can read: one file that loads nothing, in the
 * language of whoever makes it. All that comes from the shop or from people is escaped. Immutable.
 */
final class ReadableExport {

  /** As one reads a row; what is not named here comes behind. */
  private static final List<String> ORDER =
      List.of(
          "occurredAt",
          "placedAt",
          "receivedAt",
          "said at",
          "signed in at",
          "known as",
          "consent",
          "kind",
          "to",
          "arm",
          "since",
          "orderId",
          "type",
          "topic",
          "productId",
          "quantity",
          "amount",
          "strategy",
          "placement",
          "detail");

  /** Stands beside the amount. */
  private static final String CURRENCY = "currency";

  private static final String STYLE =
      """
      body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem;color:#14212b;background:#fff;\
      font:15px/1.55 system-ui,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
      h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.1rem;margin:2rem 0 .3rem}p{margin:.3rem 0 .8rem;color:#52616b}
      table{width:100%;border-collapse:collapse;margin-bottom:1rem}
      th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #e2e8ec;overflow-wrap:anywhere}
      th{font-size:.86rem;color:#52616b}
      @media(max-width:640px){table,tbody,tr,td{display:block}thead{position:absolute;clip-path:inset(50%);\
      width:1px;height:1px;overflow:hidden}tr{padding:.5rem 0;border-bottom:1px solid #e2e8ec}
      td{display:grid;grid-template-columns:38% 1fr;gap:.6rem;border:0;padding:.1rem 0}
      td::before{content:attr(data-label);color:#52616b}td:empty{display:none}}
      @media print{tr{break-inside:avoid}}
      """;

  private final Texts texts;
  private final String languageTag;
  private final ExportValues values;

  ReadableExport(Texts texts, String languageTag, ExportValues values) {
    this.texts = texts;
    this.languageTag = languageTag;
    this.values = values;
  }

  /**
   * @param held all rows about the person, by the feature that holds them
   */
  String html(String shop, Instant createdAt, Map<String, List<Map<String, String>>> held) {
    String title = texts.get("export.title", shop);
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    page.append("<html lang=\"").append(escape(languageTag)).append("\"><head>");
    page.append("<meta charset=\"UTF-8\">");
    page.append(
        "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.append("<title>").append(escape(title)).append("</title>");
    page.append("<style>").append(STYLE).append("</style></head><body>\n");
    page.append("<h1>").append(escape(title)).append("</h1>\n");
    paragraph(page, texts.get("export.lead", values.time(createdAt), values.zone()));
    if (held.isEmpty()) {
      paragraph(page, texts.get("export.nothing"));
    }
    held.forEach((part, rows) -> section(page, part, rows));
    return page.append("</body></html>\n").toString();
  }

  private void section(StringBuilder page, String part, List<Map<String, String>> rows) {
    String name = texts.getOr("export.part." + part, part);
    page.append("<h2>").append(escape(name)).append("</h2>\n");
    paragraph(page, texts.getOr("export.about." + part, ""));
    byColumns(rows).forEach((columns, alike) -> table(page, columns, alike));
  }

  /** A part may hold rows of several kinds: each has a table. */
  private static Map<Set<String>, List<Map<String, String>>> byColumns(
      List<Map<String, String>> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> new TreeSet<>(row.keySet()), LinkedHashMap::new, Collectors.toList()));
  }

  private void table(StringBuilder page, Set<String> present, List<Map<String, String>> rows) {
    List<String> columns = ordered(present);
    page.append("<table><thead><tr>");
    columns.forEach(column -> page.append("<th>").append(escape(label(column))).append("</th>"));
    page.append("</tr></thead><tbody>\n");
    for (Map<String, String> row : rows) {
      page.append("<tr>");
      for (String column : columns) {
        page.append("<td data-label=\"").append(escape(label(column))).append("\">");
        page.append(escape(values.of(column, row))).append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody></table>\n");
  }

  private static List<String> ordered(Set<String> present) {
    List<String> rest = new ArrayList<>(present);
    rest.removeAll(ORDER);
    if (present.contains("amount")) {
      rest.remove(CURRENCY);
    }
    return Stream.concat(ORDER.stream().filter(present::contains), rest.stream()).toList();
  }

  private String label(String column) {
    return texts.getOr("export.column." + column.replace(' ', '-'), column);
  }

  private static void paragraph(StringBuilder page, String text) {
    if (!text.isEmpty()) {
      page.append("<p>").append(escape(text)).append("</p>\n");
    }
  }

  /** Inside text and quoted attributes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
