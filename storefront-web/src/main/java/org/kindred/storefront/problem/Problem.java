package org.kindred.storefront.problem;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/**
 * A problem to answer with.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public final class Problem {

  public static final String MEDIA_TYPE = "application/problem+json";

  private Problem() {}

  /** To be thrown: answers with the status and says why in a sentence. */
  public static WebApplicationException of(Response.Status status, String detail) {
    return new WebApplicationException(detail, builder(status, detail).build());
  }

  /** The same for what may work later. */
  public static WebApplicationException later(String detail, Duration after) {
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
