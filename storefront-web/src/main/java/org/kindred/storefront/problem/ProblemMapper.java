package org.kindred.storefront.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.kindred.core.intake.IntakeUnavailableException;
import org.kindred.core.secret.UnreadableSecretException;
import org.kindred.core.shop.ShopsUnavailableException;
import org.kindred.core.shop.UnknownShopException;

/** Turns whatever goes wrong into a problem, and logs what is our own fault. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException web) {
      return translated(web.getResponse());
    }
    return problem(thrown).toResponse();
  }

  static Problem problem(Throwable thrown) {
    if (thrown instanceof RefusedRequestException refused) {
      return refused.problem();
    }
    if (thrown instanceof UnknownShopException) {
      return Problem.unknownShop();
    }
    if (thrown instanceof IntakeUnavailableException) {
      return Problem.unavailable(
          "Nothing can be stored just now; nothing was",
          Duration.ofSeconds(IntakeUnavailableException.RETRY_AFTER_SECONDS));
    }
    if (thrown instanceof UnreadableSecretException) {
      return Problem.unavailable("The shop's secrets cannot be opened just now", A_MINUTE);
    }
    if (thrown instanceof BulkheadException || thrown instanceof ShopsUnavailableException) {
      return Problem.unavailable("Too many requests are open", A_MOMENT);
    }
    LOG.log(System.Logger.Level.ERROR, "A request failed", thrown);
    return Problem.of(500, "Unexpected", "Something went wrong on our side; it was logged");
  }

  /** What the container itself refuses: an unknown address, a method, a media type. */
  private static Response translated(Response response) {
    if (response.hasEntity() || response.getStatus() < 400) {
      return response;
    }
    String title = response.getStatusInfo().getReasonPhrase();
    Response problem = Problem.of(response.getStatus(), title, title).toResponse();
    Object allowed = response.getHeaders().getFirst(HttpHeaders.ALLOW);
    return allowed == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
  }
}
