package org.kindred.storefront.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kindred.core.shop.ShopKey;
import org.kindred.storefront.door.Bodies;
import org.kindred.storefront.door.ShopPaths;

/** Takes what browsers report. */
@Path("/shops/{shopKey}/events")
@Tag(name = "Events")
@ApplicationScoped
public class EventResource {

  private final EventDoor door;

  @Inject
  public EventResource(EventDoor door) {
    this.door = door;
  }

  /** Plain text is JSON, too: a browser sends no other beacon without asking first. */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "report",
      summary = "Report what was seen, chosen and done",
      description =
          "Made for `navigator.sendBeacon`, whose `text/plain` is read as JSON. Without"
              + " `consent=GRANTED` nothing is kept; `Sec-GPC: 1` and `DNT: 1` count as"
              + " `consent=DENIED`. Answered once it is committed; a repeated event id is harmless.")
  @RequestBody(ref = "Beacon")
  @APIResponse(responseCode = "204", description = "Recorded, as far as consent allows")
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "403", ref = "ForeignOrigin")
  @APIResponse(responseCode = "404", ref = "UnknownShop")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "429", ref = "TooOften")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public CompletionStage<Void> report(
      @Parameter(ref = "shopKey") @PathParam("shopKey") String shopKey,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      InputStream body)
      throws IOException {
    ShopKey shop = ShopPaths.key(shopKey);
    door.enter(shop, request.getRemoteAddr());
    byte[] bytes = Bodies.read(body, headers.getLength(), door.maxBytes());
    return door.record(shop, BeaconReader.read(bytes, headers::getHeaderString));
  }
}
