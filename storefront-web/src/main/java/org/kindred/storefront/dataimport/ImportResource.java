package org.kindred.storefront.dataimport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.jspecify.annotations.Nullable;
import org.kindred.core.dataimport.ImportId;
import org.kindred.core.dataimport.ImportKind;
import org.kindred.core.dataimport.ImportProgress;
import org.kindred.core.dataimport.ImportTooLargeException;
import org.kindred.core.dataimport.Imports;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;

/** Files of a shop, signed with its secret. The format is in {@code docs/imports.md}. */
@Path("/shops/{shopKey}/imports")
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
  @Produces(MediaType.APPLICATION_JSON)
  public Response start(
      @PathParam("shopKey") String shopKey,
      @PathParam("kind") String kind,
      @QueryParam("name") @DefaultValue("file") String name,
      @HeaderParam(Signature.HEADER) @Nullable String signature,
      @Context UriInfo uri,
      InputStream body) {
    ShopKey shop = connectedShop(shopKey);
    Signature claimed = signature(signature);
    ImportKind of = ImportKind.valueOf(kind.toUpperCase(Locale.ROOT));
    ImportId id =
        uploads
            .admit(() -> start(shop, of, name, new SignedStream(body, claimed, secret(shop))))
            .orElseThrow(() -> Refusals.later("Too many files are being sent", WHEN_BUSY));
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
  public Response progress(
      @PathParam("shopKey") String shopKey,
      @PathParam("id") String id,
      @HeaderParam("X-Kindred-Timestamp") @Nullable String timestamp,
      @HeaderParam(Signature.HEADER) @Nullable String signature,
      @Context UriInfo uri) {
    ShopKey shop = connectedShop(shopKey);
    String signed = timestamp + ".GET " + uri.getRequestUri().getRawPath();
    if (!isRecent(timestamp) || !signature(signature).isOf(signed, secret(shop))) {
      throw unsigned();
    }
    ImportProgress progress =
        importId(id)
            .flatMap(known -> imports.find(shop, known))
            .orElseThrow(() -> Refusals.of(Response.Status.NOT_FOUND, "There is no such import"));
    return Response.ok(
            ProgressJson.of(progress, imports.rejectedLines(shop, progress.id(), REJECTED_SHOWN)))
        .build();
  }

  private ImportId start(ShopKey shop, ImportKind kind, String name, SignedStream body) {
    try {
      return imports.start(shop, kind, name, body);
    } catch (ImportTooLargeException e) {
      throw Refusals.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof SignatureMismatchException) {
        throw unsigned();
      }
      throw e;
    }
  }

  private ShopKey connectedShop(String key) {
    try {
      ShopKey shopKey = ShopKey.parse(key);
      if (shops.find(shopKey).filter(shop -> shop.state() == ShopState.CONNECTED).isPresent()) {
        return shopKey;
      }
    } catch (IllegalArgumentException e) {
      throw noSuchShop();
    }
    throw noSuchShop();
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

  private static RuntimeException unsigned() {
    return Refusals.of(
        Response.Status.UNAUTHORIZED, "The request is not signed with the shop's secret");
  }

  private static RuntimeException noSuchShop() {
    return Refusals.of(Response.Status.NOT_FOUND, "There is no such shop");
  }
}
