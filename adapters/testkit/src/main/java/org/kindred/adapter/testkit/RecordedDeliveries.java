package org.kindred.adapter.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.spi.webhook.WebhookDelivery;

/**
 * Reads recorded deliveries from the test resources beside a class. A file {@code <name>.http}
 * holds header lines, an empty line, and the body, all with single line feeds; the body is
 * everything after the empty line, byte for byte. A file {@code <name>.fetched.json} beside it
 * holds what was fetched back.
 */
public final class RecordedDeliveries {

  private RecordedDeliveries() {}

  /** All deliveries of a folder, by name; throws when the folder is missing or holds none. */
  public static List<RecordedDelivery> in(Class<?> anchor, String folder) {
    try (Stream<Path> files = Files.list(locate(anchor, folder))) {
      List<RecordedDelivery> found =
          files
              .filter(file -> file.toString().endsWith(".http"))
              .sorted()
              .map(RecordedDeliveries::read)
              .toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("no .http file in " + folder);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One delivery of a folder. */
  public static WebhookDelivery get(Class<?> anchor, String folder, String name) {
    return read(locate(anchor, folder).resolve(name + ".http")).delivery();
  }

  private static Path locate(Class<?> anchor, String folder) {
    URL place = anchor.getResource(folder);
    if (place == null) {
      throw new IllegalStateException(
          "no resource folder " + folder + " beside " + anchor.getName());
    }
    try {
      return Path.of(place.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RecordedDelivery read(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      int end = endOfHeaders(content, file);
      String name = file.getFileName().toString().replace(".http", "");
      Path answer = file.resolveSibling(name + ".fetched.json");
      WebhookDelivery delivery =
          WebhookDelivery.builder(
                  Arrays.copyOfRange(content, end + 2, content.length), FakeContext.NOON)
              .headers(headers(new String(content, 0, end, StandardCharsets.UTF_8)))
              .fetched(Files.exists(answer) ? Files.readAllBytes(answer) : null)
              .build();
      return new RecordedDelivery(name, delivery);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int endOfHeaders(byte[] content, Path file) {
    for (int i = 0; i + 1 < content.length; i++) {
      if (content[i] == '\n' && content[i + 1] == '\n') {
        return i;
      }
    }
    throw new IllegalStateException("no empty line after the headers of " + file.getFileName());
  }

  private static Map<String, String> headers(String lines) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String line : lines.split("\n", -1)) {
      int colon = line.indexOf(':');
      found.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    return found;
  }
}
