package org.kindred.adapter.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.adapter.support.UrlText;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.config.ConfigValues;
import org.kindred.spi.webhook.HandshakeAnswer;
import org.kindred.spi.webhook.SignatureLocation;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/**
 * The two requests with which an app registers, the first time and again. The first carries the
 * app's signature over the query and is answered with a proof and a new secret; the second confirms
 * it, signed with that secret, and brings the keys of the Admin API. A shop that was registered
 * before signs both with its old secret as well. The new secret holds only once it is confirmed,
 * and the old one goes on to be accepted, since deliveries signed with it are still on their way.
 */
final class ShopwareRegistration {

  static final String SHOP_SIGNATURE = "shopware-shop-signature";
  private static final String PREVIOUS_SIGNATURE = "shopware-shop-signature-previous";
  private static final WebhookSignature APP_SIGNED =
      WebhookSignatures.hmacSha256Hex(
          SignatureLocation.header("shopware-app-signature"),
          (delivery, secret) -> delivery.query().getBytes(UTF_8));
  private static final WebhookSignature QUERY_SIGNED_BY_SHOP =
      WebhookSignatures.hmacSha256Hex(
          SignatureLocation.header(SHOP_SIGNATURE),
          (delivery, secret) -> delivery.query().getBytes(UTF_8));
  private static final WebhookSignature BODY_SIGNED =
      WebhookSignatures.hmacSha256Hex(SHOP_SIGNATURE);
  private static final WebhookSignature BODY_SIGNED_BEFORE =
      WebhookSignatures.hmacSha256Hex(PREVIOUS_SIGNATURE);

  private final ConfigValues settings;
  private final String appName;
  private final String appSecret;
  private final URI webhookUrl;

  ShopwareRegistration(ShopConnection connection, URI webhookUrl) {
    this.settings = connection.settings();
    this.appName =
        settings
            .find(ShopwareAdapterFactory.APP_NAME)
            .orElse(ShopwareAdapterFactory.DEFAULT_APP_NAME);
    this.appSecret = settings.get(ShopwareAdapterFactory.APP_SECRET);
    this.webhookUrl = webhookUrl;
  }

  /** The answer to either request; empty for ordinary deliveries. */
  Optional<HandshakeAnswer> answer(WebhookDelivery delivery) {
    if (delivery.method().equals("GET") && delivery.header("shopware-app-signature").isPresent()) {
      return Optional.of(register(delivery));
    }
    return Translation.holds(() -> isConfirmation(delivery))
        ? Optional.of(confirm(delivery))
        : Optional.empty();
  }

  private HandshakeAnswer register(WebhookDelivery request) {
    Map<String, String> query = parameters(request.query());
    String shopId = query.getOrDefault("shop-id", "");
    String shopUrl = query.getOrDefault("shop-url", "");
    if (!APP_SIGNED.matches(request, appSecret)
        || !isSignedByFormerSelf(request)
        || shopId.isEmpty()
        || shopUrl.isEmpty()) {
      return HandshakeAnswer.unauthorized();
    }
    String issued = mac("shop-secret:" + request.query());
    return HandshakeAnswer.json(
            Json.createObjectBuilder()
                .add("proof", mac(shopId + shopUrl + appName))
                .add("secret", issued)
                .add("confirmation_url", webhookUrl.toString())
                .build()
                .toString())
        .remembering(Map.of(ShopwareAdapterFactory.PENDING_SHOP_SECRET, issued));
  }

  /** Old versions of Shopware do not sign a repeated registration with the shop's secret. */
  private boolean isSignedByFormerSelf(WebhookDelivery request) {
    Optional<String> known = settings.find(ShopwareAdapterFactory.SHOP_SECRET);
    return known.isEmpty()
        || request.header(SHOP_SIGNATURE).isEmpty()
        || QUERY_SIGNED_BY_SHOP.matches(request, known.get());
  }

  private static boolean isConfirmation(WebhookDelivery delivery) {
    JsonFields body = JsonBody.object(delivery.body());
    return body.has("apiKey") && body.has("secretKey") && body.has("shopId");
  }

  private HandshakeAnswer confirm(WebhookDelivery request) {
    Optional<String> current = settings.find(ShopwareAdapterFactory.SHOP_SECRET);
    Optional<String> pending = settings.find(ShopwareAdapterFactory.PENDING_SHOP_SECRET);
    boolean repeated = current.isPresent() && BODY_SIGNED.matches(request, current.get());
    boolean isNew = pending.isPresent() && BODY_SIGNED.matches(request, pending.get());
    boolean formerSelf =
        current.isEmpty()
            || request.header(PREVIOUS_SIGNATURE).isEmpty()
            || BODY_SIGNED_BEFORE.matches(request, current.get());
    if (!repeated && !(isNew && formerSelf)) {
      return HandshakeAnswer.unauthorized();
    }
    JsonFields body = JsonBody.object(request.body());
    Map<String, String> agreed = new HashMap<>();
    agreed.put(ShopwareAdapterFactory.API_KEY, body.text("apiKey"));
    agreed.put(ShopwareAdapterFactory.API_SECRET, body.text("secretKey"));
    if (!repeated) {
      agreed.put(ShopwareAdapterFactory.SHOP_SECRET, pending.orElseThrow());
      current.ifPresent(old -> agreed.put(ShopwareAdapterFactory.PREVIOUS_SHOP_SECRET, old));
    }
    return HandshakeAnswer.ok().remembering(agreed);
  }

  /** The issued secret is made from the request, so that a repeated request gets the same one. */
  private String mac(String content) {
    return HexFormat.of()
        .formatHex(WebhookSignatures.hmacSha256(appSecret, content.getBytes(UTF_8)));
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        UrlText.decoded(parts[1]).ifPresent(value -> found.put(parts[0], value));
      }
    }
    return found;
  }
}
