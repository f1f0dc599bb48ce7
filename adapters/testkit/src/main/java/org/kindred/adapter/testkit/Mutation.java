package org.kindred.adapter.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kindred.spi.webhook.WebhookDelivery;

/** Spoils a recorded delivery in ways that real and hostile senders do, decided by a seed. */
final class Mutation {

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e999999999",
          "-0.00001",
          "99999999999999999999999999",
          "9007199254740993",
          "\"\"",
          "\" \"",
          "\"NaN\"",
          "\"12,50\"",
          "\"javascript:alert(1)\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"9999999999999-01-01T00:00:00Z\"",
          "\"2026-02-30T00:00:00\"",
          "\"" + "x".repeat(300) + "\"",
          "[]",
          "[null]",
          "[[]]",
          "{}",
          "{\"id\":{}}",
          "[".repeat(400) + "]".repeat(400));

  private Mutation() {}

  static WebhookDelivery of(List<RecordedDelivery> deliveries, long seed) {
    Random random = new Random(seed);
    WebhookDelivery delivery = deliveries.get(random.nextInt(deliveries.size())).delivery();
    Optional<byte[]> fetched = delivery.fetched();
    if (random.nextInt(20) == 0) {
      delivery = Tampering.withoutHeaders(delivery);
    }
    if (fetched.isPresent() && random.nextBoolean()) {
      return Tampering.withFetched(delivery, spoiled(fetched.get(), random));
    }
    return Tampering.withBody(delivery, spoiled(delivery.body(), random));
  }

  private static byte[] spoiled(byte[] original, Random random) {
    byte[] body = original;
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      body = once(body, random);
    }
    return body;
  }

  private static byte[] once(byte[] body, Random random) {
    if (body.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    return switch (random.nextInt(8)) {
      case 0 -> Tampering.flipped(body, random.nextInt(body.length));
      case 1 -> Arrays.copyOf(body, random.nextInt(body.length));
      case 2 -> withRandomByte(body, random);
      case 3 -> withoutMember(new String(body, UTF_8), random).getBytes(UTF_8);
      default -> withOtherValue(new String(body, UTF_8), random).getBytes(UTF_8);
    };
  }

  private static byte[] withRandomByte(byte[] body, Random random) {
    byte[] copy = body.clone();
    copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    return copy;
  }

  private static String withOtherValue(String text, Random random) {
    int colon = text.indexOf(':', random.nextInt(text.length()));
    if (colon < 0) {
      return text;
    }
    String value = VALUES.get(random.nextInt(VALUES.size()));
    return text.substring(0, colon + 1) + value + text.substring(endOfValue(text, colon + 1));
  }

  private static String withoutMember(String text, Random random) {
    int comma = text.indexOf(',', random.nextInt(text.length()));
    int colon = comma < 0 ? -1 : text.indexOf(':', comma);
    if (colon < 0) {
      return text;
    }
    return text.substring(0, comma) + text.substring(endOfValue(text, colon + 1));
  }

  /** The end of the JSON value that starts at a position; as good as can be when it is no JSON. */
  private static int endOfValue(String text, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        quoted = c != '"' || text.charAt(i - 1) == '\\';
      } else if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
        return i;
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    return text.length();
  }
}
