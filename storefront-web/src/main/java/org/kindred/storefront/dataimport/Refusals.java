package org.kindred.storefront.dataimport;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/**
 * What the door refuses, as a problem that it answers with.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
final class Refusals {

  static final String MEDIA_TYPE = "application/problem+json";

  private Refusals() {}

  /** To be thrown: answers with the status and says why in a sentence. */
  static WebApplicationException of(Response.Status status, String detail) {
    return new WebApplicationException(detail, builder(status, detail).build());
  }

  /** The same for what may work later. */
  static WebApplicationException later(String detail, Duration after) {
    return new WebApplicationException(
        detail,
        builder(Response.Status.SERVICE_UNAVAILABLE, detail)
            .header(HttpHeaders.RETRY_AFTER, after.toSeconds())
            .build());
  }

  private static Response.ResponseBuilder builder(Response.Status status, String detail) {
    String body =
        Json.createObjectBuilder()
            .add("title", status.getReasonPhrase())
            .add("status", status.getStatusCode())
            .add("detail", detail)
            .build()
            .toString();
    return Response.status(status).type(MEDIA_TYPE).entity(body);
  }
}
