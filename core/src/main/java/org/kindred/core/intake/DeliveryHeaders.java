package org.kindred.core.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kindred.spi.webhook.WebhookDelivery;

/** Headers as one text, a line each; without what proves who somebody is. */
final class DeliveryHeaders {

  private static final int MAX_LENGTH = 8_000;
  private static final Set<String> SECRET =
      Set.of("authorization", "proxy-authorization", "cookie");

  private DeliveryHeaders() {}

  /** Leaves out credentials, headers that hold a shop's secret, and what does not fit. */
  static String write(WebhookDelivery delivery, List<String> secrets) {
    StringBuilder text = new StringBuilder();
    delivery
        .headers()
        .forEach(
            (name, value) -> {
              String line = name + ":" + value.replaceAll("[\\r\\n]", " ") + "\n";
              if (!SECRET.contains(name.toLowerCase(Locale.ROOT))
                  && !secrets.contains(value)
                  && text.length() + line.length() <= MAX_LENGTH) {
                text.append(line);
              }
            });
    return text.toString();
  }

  static Map<String, String> read(String text) {
    Map<String, String> headers = new LinkedHashMap<>();
    text.lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              headers.put(line.substring(0, colon), line.substring(colon + 1));
            });
    return headers;
  }
}
