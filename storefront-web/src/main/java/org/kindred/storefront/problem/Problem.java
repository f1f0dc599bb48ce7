package org.kindred.storefront.problem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An error as it is told to a caller, after RFC 9457.
 *
 * @param status of the answer
 * @param title the same for every problem of a kind
 * @param detail what was expected and what came; never a secret or what a person did
 * @param parameter the parameter, header or field that it is about, or null
 * @param retryAfter when another try is worth it, or null
 */
public record Problem(
    int status,
    String title,
    String detail,
    @Nullable String parameter,
    @Nullable Duration retryAfter) {

  /** The media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** 400: the named parameter, header or field is wrong. */
  public static Problem invalid(String parameter, String detail) {
    return new Problem(400, "Invalid parameter", detail, parameter, null);
  }

  /** 401: not signed, or not by the shop. */
  public static Problem unauthorized(String detail) {
    return new Problem(401, "Not signed by the shop", detail, null, null);
  }

  /** 403: pages of this origin may not call. */
  public static Problem foreignOrigin() {
    return new Problem(
        403, "Foreign origin", "Pages of this origin may not call for the shop", null, null);
  }

  /** 404: there is no such shop, or it is not connected. */
  public static Problem unknownShop() {
    return new Problem(404, "Unknown shop", "No connected shop has this key", "shopKey", null);
  }

  /** 413: the body has more bytes than the door takes. */
  public static Problem tooLarge(long limit) {
    return new Problem(
        413, "Body too large", "The body may have at most " + limit + " bytes", null, null);
  }

  /** 429: the caller asks too often. */
  public static Problem tooOften(Duration retryAfter) {
    return new Problem(429, "Too many requests", "Wait before the next request", null, retryAfter);
  }

  /** 503: nothing was done, and it is worth another try. */
  public static Problem unavailable(String detail, Duration retryAfter) {
    return new Problem(503, "Not available just now", detail, null, retryAfter);
  }

  /** Any other status. */
  public static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, null, null);
  }

  /** The whole answer. */
  public Response toResponse() {
    Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(toJson());
    if (retryAfter != null) {
      response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
    }
    return response.build();
  }

  String toJson() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", title)
            .add("status", status)
            .add("detail", detail);
    if (parameter != null) {
      json.add("parameter", parameter);
    }
    return json.build().toString();
  }
}
