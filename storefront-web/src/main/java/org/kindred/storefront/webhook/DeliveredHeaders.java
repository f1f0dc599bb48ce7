package org.kindred.storefront.webhook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is passed on of a request's headers: the first value of each, and no browser's cookies. */
final class DeliveredHeaders {

  private DeliveredHeaders() {}

  static Map<String, String> of(Map<String, List<String>> received) {
    Map<String, String> headers = new HashMap<>();
    received.forEach(
        (name, values) -> {
          if (!values.isEmpty() && !name.equalsIgnoreCase("Cookie")) {
            headers.put(name, values.get(0));
          }
        });
    return headers;
  }
}
