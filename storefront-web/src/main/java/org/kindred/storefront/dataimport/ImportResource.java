package org.kindred.storefront.dataimport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.kindred.core.dataimport.ImportId;
import org.kindred.core.dataimport.ImportKind;
import org.kindred.core.dataimport.ImportProgress;
import org.kindred.core.dataimport.ImportTooLargeException;
import org.kindred.core.dataimport.Imports;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;
import org.kindred.storefront.door.ShopPaths;
import org.kindred.storefront.problem.Problem;
import org.kindred.storefront.problem.RefusedRequestException;

/** Files of a shop, signed with its secret. The format is in {@code docs/imports.md}. */
@Path("/shops/{shopKey}/imports")
@Tag(name = "Imports")
@RequestScoped
public class ImportResource {

  private static final Duration CLOCK_WINDOW = Duration.ofMinutes(5);
  private static final Duration WHEN_BUSY = Duration.ofSeconds(10);
  private static final int REJECTED_SHOWN = 10;

  private final Imports imports;
  private final Shops shops;
  private final Uploads uploads;
  private final Clock clock;

  @Inject
  public ImportResource(Imports imports, Shops shops, Uploads uploads, Clock clock) {
    this.imports = imports;
    this.shops = shops;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** Takes a file whole, checks its signature, then starts its import. */
  @POST
  @Path("/{kind: items|events|social}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "startImport",
      summary = "Send a file",
      description =
          "The body is a tab-separated file, plain or gzip, as docs/imports.md describes it. It is"
              + " written to disk whole and its signature is checked before its import starts."
              + " Importing a file again is harmless.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "202",
      description = "Received; `id` names the import, `Location` is where its progress is told")
  @APIResponse(responseCode = "401", ref = "NotSigned")
  @APIResponse(responseCode = "404", ref = "UnknownShop")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response start(
      @Parameter(ref = "shopKey") @PathParam("shopKey") String shopKey,
      @Parameter(description = "What the file holds: `items`, `events` or `social`")
          @PathParam("kind")
          String kind,
      @Parameter(description = "What people call the file")
          @QueryParam("name")
          @DefaultValue("file")
          String name,
      @Parameter(description = "`sha256=<hex>`, the HMAC-SHA256 of the body with the shop's secret")
          @HeaderParam(Signature.HEADER)
          @Nullable String signature,
      @Context UriInfo uri,
      InputStream body) {
    ShopKey shop = connected(ShopPaths.key(shopKey));
    Signature claimed = signature(signature);
    ImportKind of = ImportKind.valueOf(kind.toUpperCase(Locale.ROOT));
    ImportId id =
        uploads
            .admit(() -> start(shop, of, name, new SignedStream(body, claimed, secret(shop))))
            .orElseThrow(
                () -> refused(Problem.unavailable("Too many files are being sent", WHEN_BUSY)));
    return Response.accepted(ProgressJson.started(id))
        .location(
            uri.getRequestUriBuilder()
                .replaceQuery(null)
                .path("..")
                .path(id.toString())
                .build()
                .normalize())
        .build();
  }

  /** How far an import has come; signed over the time and the path, since there is no body. */
  @GET
  @Path("/{id: [0-9]+}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "findImport",
      summary = "Look how far an import has come",
      description =
          "State, numbers of lines, and the first rejected lines with their reasons. Signed over"
              + " the time and the path, since there is no body.")
  @APIResponse(responseCode = "200", description = "The import as it stands")
  @APIResponse(responseCode = "401", ref = "NotSigned")
  @APIResponse(responseCode = "404", ref = "UnknownShop")
  public Response progress(
      @Parameter(ref = "shopKey") @PathParam("shopKey") String shopKey,
      @Parameter(description = "As it was answered when the file was sent") @PathParam("id")
          String id,
      @Parameter(description = "Seconds since 1970, within five minutes of the server's clock")
          @HeaderParam("X-Kindred-Timestamp")
          @Nullable String timestamp,
      @Parameter(
              description =
                  "`sha256=<hex>`, the HMAC-SHA256 of `<timestamp>.GET <path>` with the shop's"
                      + " secret, the path from `/kindred` on")
          @HeaderParam(Signature.HEADER)
          @Nullable String signature,
      @Context UriInfo uri) {
    ShopKey shop = connected(ShopPaths.key(shopKey));
    String signed = timestamp + ".GET " + uri.getRequestUri().getRawPath();
    if (!isRecent(timestamp) || !signature(signature).isOf(signed, secret(shop))) {
      throw unsigned();
    }
    ImportProgress progress =
        importId(id)
            .flatMap(known -> imports.find(shop, known))
            .orElseThrow(
                () -> refused(Problem.of(404, "Unknown import", "The shop has no such import")));
    return Response.ok(
            ProgressJson.of(progress, imports.rejectedLines(shop, progress.id(), REJECTED_SHOWN)))
        .build();
  }

  private ImportId start(ShopKey shop, ImportKind kind, String name, SignedStream body) {
    try {
      return imports.start(shop, kind, name, body);
    } catch (ImportTooLargeException e) {
      throw refused(Problem.tooLarge(e.maxBytes()));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof SignatureMismatchException) {
        throw unsigned();
      }
      throw e;
    }
  }

  private ShopKey connected(ShopKey key) {
    return shops
        .find(key)
        .filter(shop -> shop.state() == ShopState.CONNECTED)
        .map(Shop::key)
        .orElseThrow(() -> refused(Problem.unknownShop()));
  }

  private String secret(ShopKey shop) {
    return shops.settings(shop).signingSecret();
  }

  private boolean isRecent(@Nullable String timestamp) {
    try {
      Instant sent = Instant.ofEpochSecond(Long.parseLong(String.valueOf(timestamp)));
      return Duration.between(sent, clock.instant()).abs().compareTo(CLOCK_WINDOW) <= 0;
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private static Signature signature(@Nullable String header) {
    return Signature.parse(header).orElseThrow(ImportResource::unsigned);
  }

  private static Optional<ImportId> importId(String text) {
    try {
      return Optional.of(ImportId.parse(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static RefusedRequestException unsigned() {
    return refused(Problem.unauthorized("The request is not signed with the shop's secret"));
  }

  private static RefusedRequestException refused(Problem problem) {
    return new RefusedRequestException(problem);
  }
}
