package org.kindred.adapter.adobecommerce;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.webhook.PublicKeys;
import org.kindred.spi.webhook.WebhookDelivery;

/**
 * Adobe's public keys, by the paths that a delivery names, from Adobe's host and no other. A key
 * never changes under its path, so it is kept for good; so is the answer that there is none, up to
 * a bound, since anybody can send us paths. Safe for several threads.
 */
final class AdobePublicKeys implements PublicKeys {

  static final URI ADOBE = URI.create("https://static.adobeioevents.com");

  private static final int MOST = 64;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Pattern PATH =
      Pattern.compile("/(prod|stage)/keys/[A-Za-z0-9_-]{1,100}\\.pem");
  private static final Pattern PEM_FRAME = Pattern.compile("-----[A-Z ]+-----|\\s");

  private final HttpClient client;
  private final URI host;
  private final Map<String, Optional<PublicKey>> known = new ConcurrentHashMap<>();

  AdobePublicKeys(HttpClient client, URI host) {
    this.client = client;
    this.host = host;
  }

  @Override
  public List<PublicKey> of(WebhookDelivery delivery) {
    return Stream.of("x-adobe-public-key1-path", "x-adobe-public-key2-path")
        .map(delivery::header)
        .flatMap(Optional::stream)
        .filter(path -> PATH.matcher(path).matches())
        .map(this::key)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<PublicKey> key(String path) {
    Optional<PublicKey> held = known.get(path);
    if (held != null) {
      return held;
    }
    Optional<PublicKey> fetched = fetch(path);
    if (known.size() >= MOST) {
      known.values().removeIf(Optional::isEmpty);
    }
    if (known.size() < MOST) {
      known.put(path, fetched);
    }
    return fetched;
  }

  private Optional<PublicKey> fetch(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(host + path)).timeout(TIMEOUT).GET().build();
    try {
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() == 200) {
        return parsed(answer.body());
      }
      if (answer.statusCode() == 403 || answer.statusCode() == 404) {
        return Optional.empty();
      }
      throw new ShopUnavailableException(
          "Adobe answered " + answer.statusCode() + " when asked for its public key");
    } catch (IOException e) {
      throw new ShopUnavailableException("Adobe's public key cannot be had just now", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShopUnavailableException("interrupted while waiting for Adobe's public key", e);
    }
  }

  private static Optional<PublicKey> parsed(String pem) {
    try {
      byte[] encoded = Base64.getDecoder().decode(PEM_FRAME.matcher(pem).replaceAll(""));
      return Optional.of(
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
