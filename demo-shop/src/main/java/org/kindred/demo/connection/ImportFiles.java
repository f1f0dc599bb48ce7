package org.kindred.demo.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.history.Act;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.ProductJson;

/** Writes the shop's past in the form that Kindred's import door takes. */
final class ImportFiles {

  private ImportFiles() {}

  /**
   * The products as they were when the shop opened.
   *
   * @param shop where its pages are for the public
   */
  static ImportFile items(History history, URI shop) {
    return file(
        "items",
        List.of(
            "item",
            "category",
            "brand",
            "price",
            "title",
            "regular_price",
            "description",
            "url",
            "image_url",
            "stock"),
        history.products().stream().map(product -> item(product, shop)).toList());
  }

  /** Sorted by who, then by when. */
  static ImportFile events(History history) {
    return file(
        "events",
        List.of("user", "item", "ts", "event", "quantity", "price"),
        history.acts().stream()
            .sorted(Comparator.comparing(Act::customerId).thenComparing(Act::at))
            .map(ImportFiles::event)
            .toList());
  }

  static ImportFile social(History history) {
    return file(
        "social",
        List.of("user", "friend"),
        history.follows().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(ImportFiles::links)
            .toList());
  }

  private static Stream<List<String>> links(Map.Entry<String, Set<String>> follows) {
    return follows.getValue().stream().sorted().map(other -> List.of(follows.getKey(), other));
  }

  private static List<String> item(Product product, URI shop) {
    return List.of(
        product.id(),
        String.join("|", product.categoryPath()),
        product.brand().name(),
        product.price().toString(),
        product.name(),
        product.regularPrice() == null ? "" : product.regularPrice().toString(),
        product.description(),
        ProductJson.url(shop, product).toString(),
        ProductJson.imageUrl(shop, product).toString(),
        Integer.toString(product.stock()));
  }

  private static List<String> event(Act act) {
    String quantity = Integer.toString(act.quantity());
    return switch (act.kind()) {
      case PURCHASE -> event(act, act.kind().key(), quantity, act.unitPrice().toString());
      case ADD_TO_CART -> event(act, act.kind().key(), quantity, "");
      case REVIEW -> event(act, "rate:" + quantity, "", "");
      case VIEW, LIKE, SHARE -> event(act, act.kind().key(), "", "");
    };
  }

  private static List<String> event(Act act, String word, String quantity, String price) {
    return List.of(
        act.customerId(),
        act.productId(),
        Long.toString(act.at().getEpochSecond()),
        word,
        quantity,
        price);
  }

  private static ImportFile file(String kind, List<String> header, List<List<String>> lines) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (Writer writer =
        new OutputStreamWriter(new GZIPOutputStream(content), StandardCharsets.UTF_8)) {
      write(writer, header);
      for (List<String> line : lines) {
        write(writer, line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ImportFile(kind, content.toByteArray(), lines.size());
  }

  private static void write(Writer writer, List<String> fields) throws IOException {
    writer.write(
        String.join("\t", fields.stream().map(field -> field.replaceAll("\\s+", " ")).toList()));
    writer.write('\n');
  }
}
