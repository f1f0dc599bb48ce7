package org.kindred.adapter.youzan;

import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RestClient;
import org.kindred.adapter.support.SigningSecrets;
import org.kindred.adapter.support.WebAddress;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.config.ConfigValues;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;

/**
 * Youzan Cloud for a shop's own application: a token is asked for by client id and secret, and
 * again before it ends. Safe for several threads.
 */
final class YouzanApi {

  private static final Duration MARGIN = Duration.ofMinutes(5);

  private record Token(String value, Instant until) {}

  private final RestClient client;
  private final Clock clock;
  private final ConfigValues settings;
  private final String base;
  private volatile Token token = new Token("", Instant.MIN);

  YouzanApi(ShopConnection connection, AdapterContext context) {
    this.client = new RestClient(context.httpClient());
    this.clock = context.clock();
    this.settings = connection.settings();
    this.base =
        WebAddress.parse(
                settings
                    .find(YouzanAdapterFactory.API_URL)
                    .orElse(YouzanAdapterFactory.DEFAULT_API_URL))
            .toString();
  }

  /** The answer's {@code data}. */
  JsonFields call(String method, String query) {
    URI address = URI.create(base + "/api/" + method + "?access_token=" + token() + "&" + query);
    JsonFields answer =
        JsonBody.object(client.send(RestClient.request(address).GET().build()).body());
    return data(answer);
  }

  private String token() {
    Token held = token;
    if (clock.instant().isAfter(held.until())) {
      held = ask();
      token = held;
    }
    return held.value();
  }

  private Token ask() {
    String body =
        Json.createObjectBuilder()
            .add("authorize_type", "silent")
            .add("client_id", settings.get(YouzanAdapterFactory.CLIENT_ID))
            .add("client_secret", settings.get(SigningSecrets.CURRENT))
            .add("grant_id", settings.get(YouzanAdapterFactory.SHOP_ID))
            .build()
            .toString();
    HttpRequest request =
        RestClient.request(URI.create(base + "/auth/token"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    JsonFields data = data(JsonBody.object(client.send(request).body()));
    Instant until = Instant.ofEpochMilli(data.longInteger("expires"));
    return new Token(data.text("access_token"), until.minus(MARGIN));
  }

  /** Youzan answers errors with 200: by a code and a message, or in an envelope of the gateway. */
  private static JsonFields data(JsonFields answer) {
    JsonFields envelope = answer.findObject("gw_err_resp").orElse(answer);
    long code =
        envelope.has("err_code") ? envelope.longInteger("err_code") : answer.longInteger("code");
    if (code == 200) {
      return answer.object("data");
    }
    String message =
        "Youzan answered "
            + code
            + ": "
            + envelope.findText("err_msg").or(() -> answer.findText("message")).orElse("");
    if (code == 4201 || code == 4202 || code == 4203 || code == 40010) {
      throw new ShopAuthorizationException(message);
    }
    if (code == 4204 || code >= 50000) {
      throw new ShopUnavailableException(message);
    }
    throw new MalformedPayloadException(message);
  }
}
