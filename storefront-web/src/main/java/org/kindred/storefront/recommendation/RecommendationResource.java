package org.kindred.storefront.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.recommendation.RecommendationRequest;
import org.kindred.core.recommendation.RecommendationService;
import org.kindred.core.recommendation.Slate;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.storefront.Placement;
import org.kindred.storefront.door.ShopPaths;

/** Answers which products to show. */
@Path("/shops/{shopKey}")
@Tag(name = "Recommendations")
@ApplicationScoped
public class RecommendationResource {

  private static final String HTML = "text/html; charset=UTF-8";
  private static final String LINKED_DATA = "application/ld+json";

  private final RecommendationService recommendations;
  private final ConnectedShops connected;

  @Inject
  public RecommendationResource(RecommendationService recommendations, ConnectedShops connected) {
    this.recommendations = recommendations;
    this.connected = connected;
  }

  @GET
  @Path("/recommendations")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recommend",
      summary = "Products to show",
      description =
          "A ranked list with a reason for every item. Send an item's `attributionToken` back with"
              + " what is done with it. Somebody in the control group gets no items: show nothing."
              + " `Sec-GPC: 1` and `DNT: 1` count as `consent=DENIED`, whatever the page says.")
  @Parameter(ref = "strategy")
  @Parameter(ref = "placement")
  @Parameter(ref = "visitor")
  @Parameter(ref = "seed")
  @Parameter(ref = "cart")
  @Parameter(ref = "category")
  @Parameter(ref = "limit")
  @Parameter(ref = "language")
  @Parameter(ref = "consent")
  @APIResponse(responseCode = "200", ref = "Slate")
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "404", ref = "UnknownShop")
  public byte[] recommend(
      @Parameter(ref = "shopKey") @PathParam("shopKey") String shopKey,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    RecommendationRequest request = RecommendationQuery.read(ShopPaths.key(shopKey), uri, headers);
    return SlateJson.write(recommendations.recommend(request), links(request.shop()));
  }

  @GET
  @Path("/recommendations.html")
  @Produces(HTML)
  @Operation(
      operationId = "recommendAsHtml",
      summary = "Products to show, as a piece of HTML",
      description =
          "For pages that a server composes and for crawlers, with schema.org data in it; with"
              + " `placement=EMAIL` as a table that mail programs show. Takes the parameters of"
              + " `/recommendations`. Empty when there is nothing to show.")
  @APIResponse(
      responseCode = "200",
      description = "A `section`, or a `table` for a mail",
      content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "404", ref = "UnknownShop")
  public String recommendAsHtml(
      @Parameter(ref = "shopKey") @PathParam("shopKey") String shopKey,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    RecommendationRequest request = RecommendationQuery.read(ShopPaths.key(shopKey), uri, headers);
    Slate slate = recommendations.recommend(request);
    return request.placement() == Placement.EMAIL
        ? SlateEmail.write(slate, links(request.shop()), request.language())
        : SlateHtml.write(slate, links(request.shop()), request.language());
  }

  @GET
  @Path("/recommendations.jsonld")
  @Produces(LINKED_DATA)
  @Operation(
      operationId = "recommendAsLinkedData",
      summary = "Products to show, as linked data",
      description = "A schema.org `ItemList`. Takes the parameters of `/recommendations`.")
  @APIResponse(
      responseCode = "200",
      description = "An `ItemList`",
      content = @Content(mediaType = LINKED_DATA))
  @APIResponse(responseCode = "400", ref = "Invalid")
  @APIResponse(responseCode = "404", ref = "UnknownShop")
  public String recommendAsLinkedData(
      @Parameter(ref = "shopKey") @PathParam("shopKey") String shopKey,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    RecommendationRequest request = RecommendationQuery.read(ShopPaths.key(shopKey), uri, headers);
    Slate slate = recommendations.recommend(request);
    return SlateLinkedData.write(slate, links(request.shop())).toString();
  }

  private ProductLinks links(ShopKey shop) {
    return connected
        .findReadable(shop)
        .map(adapter -> ProductLinks.of(adapter.storefront()))
        .orElseGet(ProductLinks::withoutCart);
  }
}
