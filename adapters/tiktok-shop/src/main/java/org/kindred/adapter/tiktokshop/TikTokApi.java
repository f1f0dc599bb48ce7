package org.kindred.adapter.tiktokshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RestClient;
import org.kindred.adapter.support.SigningSecrets;
import org.kindred.adapter.support.UrlText;
import org.kindred.adapter.support.WebAddress;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.config.ConfigValues;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.webhook.WebhookSignatures;

/**
 * The Open API. Every request is signed over its path, parameters and body; the access token is
 * asked for with the refresh token and again before it ends. Safe for several threads.
 */
final class TikTokApi {

  private static final Duration MARGIN = Duration.ofMinutes(5);
  private static final long SUCCESS = 0;

  private record Token(String value, Instant until) {}

  private final RestClient client;
  private final Clock clock;
  private final ConfigValues settings;
  private final String base;
  private final String authorization;
  private volatile Token token = new Token("", Instant.MIN);

  private TikTokApi(AdapterContext context, ConfigValues settings) {
    this.client = new RestClient(context.httpClient());
    this.clock = context.clock();
    this.settings = settings;
    this.base =
        address(
            settings, TikTokShopAdapterFactory.API_URL, TikTokShopAdapterFactory.DEFAULT_API_URL);
    this.authorization =
        address(
            settings, TikTokShopAdapterFactory.AUTH_URL, TikTokShopAdapterFactory.DEFAULT_AUTH_URL);
  }

  /** The API when a refresh token was entered. */
  static Optional<TikTokApi> of(ShopConnection connection, AdapterContext context) {
    ConfigValues settings = connection.settings();
    return settings
        .find(TikTokShopAdapterFactory.REFRESH_TOKEN)
        .map(entered -> new TikTokApi(context, settings));
  }

  /** The answer's {@code data}; empty when TikTok knows no such entity. */
  Optional<JsonFields> get(String path, String query) {
    return send(path, query, "");
  }

  /** The answer's {@code data} to a JSON body. */
  JsonFields post(String path, String query, String body) {
    return send(path, query, body)
        .orElseThrow(
            () -> new MalformedPayloadException("TikTok answered without data at " + path));
  }

  private Optional<JsonFields> send(String path, String query, String body) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        parameters.put(parts[0], parts[1]);
      }
    }
    parameters.put("app_key", settings.get(TikTokShopAdapterFactory.APP_KEY));
    parameters.put("timestamp", Long.toString(clock.instant().getEpochSecond()));
    settings
        .find(TikTokShopAdapterFactory.SHOP_CIPHER)
        .ifPresent(cipher -> parameters.put("shop_cipher", cipher));
    String sign = sign(path, parameters, body);
    parameters.put("sign", sign);
    HttpRequest.Builder request =
        RestClient.request(URI.create(base + path + "?" + joined(parameters)))
            .header("Content-Type", "application/json")
            .header("x-tts-access-token", token());
    return data(
        JsonBody.object(
            client
                .send(
                    body.isEmpty()
                        ? request.GET().build()
                        : request.POST(HttpRequest.BodyPublishers.ofString(body)).build())
                .body()));
  }

  private String sign(String path, Map<String, String> parameters, String body) {
    String secret = settings.get(SigningSecrets.CURRENT);
    StringBuilder content = new StringBuilder(secret).append(path);
    parameters.forEach((name, value) -> content.append(name).append(value));
    content.append(body).append(secret);
    return HexFormat.of()
        .formatHex(WebhookSignatures.hmacSha256(secret, content.toString().getBytes(UTF_8)));
  }

  private String token() {
    Token held = token;
    if (clock.instant().isAfter(held.until())) {
      held = refresh();
      token = held;
    }
    return held.value();
  }

  private Token refresh() {
    String query =
        joined(
            Map.of(
                "app_key", settings.get(TikTokShopAdapterFactory.APP_KEY),
                "app_secret", settings.get(SigningSecrets.CURRENT),
                "refresh_token", settings.get(TikTokShopAdapterFactory.REFRESH_TOKEN),
                "grant_type", "refresh_token"));
    URI address = URI.create(authorization + "/api/v2/token/refresh?" + query);
    JsonFields answer =
        JsonBody.object(client.send(RestClient.request(address).GET().build()).body());
    JsonFields data =
        data(answer)
            .orElseThrow(
                () -> new ShopAuthorizationException("TikTok gave no token: authorize again"));
    // the answer holds the moment, not the duration
    Instant until = Instant.ofEpochSecond(data.longInteger("access_token_expire_in"));
    return new Token(data.text("access_token"), until.minus(MARGIN));
  }

  /** TikTok answers errors with 200 and a code: 105… is authorization, 36009… is too often. */
  private static Optional<JsonFields> data(JsonFields answer) {
    long code = answer.longInteger("code");
    if (code == SUCCESS) {
      return answer.findObject("data");
    }
    String message = "TikTok answered " + code + ": " + answer.findText("message").orElse("");
    String digits = Long.toString(code);
    if (digits.startsWith("105")) {
      throw new ShopAuthorizationException(message);
    }
    if (digits.startsWith("36009")) {
      throw new ShopUnavailableException(message);
    }
    throw new MalformedPayloadException(message);
  }

  private static String joined(Map<String, String> parameters) {
    StringBuilder query = new StringBuilder();
    new TreeMap<>(parameters)
        .forEach(
            (name, value) ->
                query
                    .append(query.length() == 0 ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(UrlText.encoded(value)));
    return query.toString();
  }

  private static String address(ConfigValues settings, String name, String otherwise) {
    return WebAddress.parse(settings.find(name).orElse(otherwise)).toString();
  }
}
