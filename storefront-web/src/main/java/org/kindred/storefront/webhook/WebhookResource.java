package org.kindred.storefront.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kindred.core.intake.WebhookIntake;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.storefront.door.Bodies;
import org.kindred.storefront.door.ShopPaths;

/** Takes what a shop's platform delivers, byte for byte. */
@Path("/shops/{shopKey}/webhooks{path:(/.*)?}")
@Tag(name = "Webhooks")
@ApplicationScoped
public class WebhookResource {

  private static final int NO_BODY = 0;
  private static final String BEHIND =
      "What a platform puts behind the address, with a leading slash; usually empty";

  private final WebhookIntake intake;
  private final WebhookDoor door;
  private final Clock clock;

  @Inject
  public WebhookResource(WebhookIntake intake, WebhookDoor door, Clock clock) {
    this.intake = intake;
    this.door = door;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "deliver",
      summary = "Deliver events",
      description =
          "The body and its signature are those of the shop's platform. For shops that send the open"
              + " event format: a JSON body, and the header `X-Kindred-Signature: sha256=<hex>` with"
              + " the HMAC-SHA256 of the body. A delivery that was answered 200 is stored and"
              + " committed; a repeat is harmless.")
  @RequestBody(ref = "Delivery")
  @APIResponse(responseCode = "200", description = "Stored, now or before")
  @APIResponse(responseCode = "401", ref = "NotSigned")
  @APIResponse(responseCode = "404", ref = "UnknownShop")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public CompletionStage<Response> deliver(
      @Parameter(ref = "shopKey") @PathParam("shopKey") String shopKey,
      @Parameter(description = BEHIND) @PathParam("path") String path,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body)
      throws IOException {
    ShopKey shop = ShopPaths.key(shopKey);
    byte[] bytes = Bodies.read(body, headers.getLength(), intake.bodyLimit());
    return door.accept(shop, delivery("POST", path, headers, uri, bytes));
  }

  @GET
  @Operation(
      operationId = "shakeHands",
      summary = "Answer a platform that checks the address",
      description = "Some platforms ask the address to prove itself before they deliver to it.")
  @APIResponse(responseCode = "200", description = "What the platform wants to read")
  @APIResponse(responseCode = "401", ref = "NotSigned")
  @APIResponse(responseCode = "404", ref = "UnknownShop")
  public CompletionStage<Response> shakeHands(
      @Parameter(ref = "shopKey") @PathParam("shopKey") String shopKey,
      @Parameter(description = BEHIND) @PathParam("path") String path,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    ShopKey shop = ShopPaths.key(shopKey);
    return door.accept(shop, delivery("GET", path, headers, uri, new byte[NO_BODY]));
  }

  private WebhookDelivery delivery(
      String method, String path, HttpHeaders headers, UriInfo uri, byte[] body) {
    String query = uri.getRequestUri().getRawQuery();
    return WebhookDelivery.builder(body, clock.instant())
        .method(method)
        .path(path.isEmpty() ? "" : path.substring(1))
        .query(query == null ? "" : query)
        .headers(DeliveredHeaders.of(headers.getRequestHeaders()))
        .build();
  }
}
