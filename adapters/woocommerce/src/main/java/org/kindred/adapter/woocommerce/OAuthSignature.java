package org.kindred.adapter.woocommerce;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kindred.spi.webhook.WebhookSignatures;

/** One-legged OAuth 1.0a with HMAC-SHA256, as WooCommerce checks it (RFC 5849, section 3.4). */
final class OAuthSignature {

  private OAuthSignature() {}

  /** The parameters of a request together with those that sign it. */
  static Map<String, String> sign(
      String method,
      String address,
      Map<String, String> parameters,
      String key,
      String secret,
      Instant now) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("oauth_consumer_key", key);
    all.put("oauth_nonce", UUID.randomUUID().toString());
    all.put("oauth_signature_method", "HMAC-SHA256");
    all.put("oauth_timestamp", String.valueOf(now.getEpochSecond()));
    all.put("oauth_signature", signature(method, address, all, secret));
    return all;
  }

  /** The signature of parameters that do not hold one yet. */
  static String signature(
      String method, String address, Map<String, String> parameters, String secret) {
    String sorted =
        new TreeMap<>(parameters)
            .entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    String base = method + "&" + encoded(address) + "&" + encoded(sorted);
    byte[] mac = WebhookSignatures.hmacSha256(secret + "&", base.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(mac);
  }

  /** Percent-encoding of RFC 3986, which differs from that of forms. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
