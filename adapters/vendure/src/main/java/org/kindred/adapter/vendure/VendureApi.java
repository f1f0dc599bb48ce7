package org.kindred.adapter.vendure;

import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RestClient;
import org.kindred.adapter.support.WebAddress;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;

/**
 * Vendure's Admin API. Signs in when first asked and again when the session has ended; the session
 * is a bearer token or a cookie, whichever the shop's {@code tokenMethod} gives. Safe for several
 * threads.
 */
final class VendureApi {

  private static final String TOKEN_HEADER = "vendure-auth-token";

  private final RestClient client;
  private final URI address;
  private final String user;
  private final String password;
  private final @Nullable String channelToken;
  private volatile Map<String, String> session = Map.of();

  private VendureApi(
      RestClient client, URI address, String user, String password, @Nullable String channelToken) {
    this.client = client;
    this.address = address;
    this.user = user;
    this.password = password;
    this.channelToken = channelToken;
  }

  /** The API when its address was entered; then user and password must be, too. */
  static Optional<VendureApi> of(ShopConnection connection, AdapterContext context) {
    return connection
        .settings()
        .find(VendureAdapterFactory.API_URL)
        .map(
            url ->
                new VendureApi(
                    new RestClient(context.httpClient()),
                    WebAddress.parse(url),
                    connection.settings().get(VendureAdapterFactory.API_USER),
                    connection.settings().get(VendureAdapterFactory.API_PASSWORD),
                    connection.settings().find(VendureAdapterFactory.CHANNEL_TOKEN).orElse(null)));
  }

  /**
   * The answer's {@code data}.
   *
   * @param variables a JSON object
   */
  JsonFields query(String query, String variables) {
    Map<String, String> used = session.isEmpty() ? signIn() : session;
    JsonFields answer = JsonBody.object(post(query, variables, used).body());
    if (isForbidden(answer)) {
      answer = JsonBody.object(post(query, variables, signIn()).body());
    }
    return data(answer);
  }

  private Map<String, String> signIn() {
    String variables =
        Json.createObjectBuilder()
            .add("username", user)
            .add("password", password)
            .build()
            .toString();
    HttpResponse<byte[]> answer = post(VendureQueries.LOGIN, variables, Map.of());
    JsonFields login = data(JsonBody.object(answer.body())).object("login");
    if (!login.text("__typename").equals("CurrentUser")) {
      throw new ShopAuthorizationException(
          "Vendure refuses the administrator: " + login.findText("message").orElse("no reason"));
    }
    Map<String, String> made = sessionOf(answer);
    session = made;
    return made;
  }

  private static Map<String, String> sessionOf(HttpResponse<byte[]> answer) {
    Optional<String> token = answer.headers().firstValue(TOKEN_HEADER);
    if (token.isPresent()) {
      return Map.of("Authorization", "Bearer " + token.get());
    }
    List<String> cookies = answer.headers().allValues("Set-Cookie");
    if (cookies.isEmpty()) {
      throw new ShopUnavailableException("Vendure signed us in and gave neither token nor cookie");
    }
    return Map.of(
        "Cookie",
        cookies.stream().map(cookie -> cookie.split(";", 2)[0]).collect(Collectors.joining("; ")));
  }

  private HttpResponse<byte[]> post(String query, String variables, Map<String, String> headers) {
    String body = "{\"query\":" + Json.createValue(query) + ",\"variables\":" + variables + "}";
    HttpRequest.Builder request =
        RestClient.request(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (channelToken != null) {
      request.header("vendure-token", channelToken);
    }
    return client.send(request.build());
  }

  private static boolean isForbidden(JsonFields answer) {
    return answer.objects("errors").stream()
        .anyMatch(error -> code(error).equals("FORBIDDEN") || code(error).equals("UNAUTHORIZED"));
  }

  private static JsonFields data(JsonFields answer) {
    List<JsonFields> errors = answer.objects("errors");
    if (errors.isEmpty()) {
      return answer.object("data");
    }
    String message = "Vendure answered: " + errors.get(0).findText("message").orElse("an error");
    if (isForbidden(answer)) {
      throw new ShopAuthorizationException(message);
    }
    if (code(errors.get(0)).equals("INTERNAL_SERVER_ERROR")) {
      throw new ShopUnavailableException(message);
    }
    throw new MalformedPayloadException(message);
  }

  private static String code(JsonFields error) {
    return error
        .findObject("extensions")
        .flatMap(extensions -> extensions.findText("code"))
        .orElse("");
  }
}
