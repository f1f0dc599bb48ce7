package org.kindred.admin.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kindred.core.intake.IntakeReadiness;

/**
 * Says what went wrong with a request in a way that helps, and nothing of how: that is in the log.
 * Needs no database, which may be what went wrong.
 */
@Named
@RequestScoped
public class ErrorPage {

  private static final int NOT_ALLOWED = HttpServletResponse.SC_FORBIDDEN;
  private static final int NOT_FOUND = HttpServletResponse.SC_NOT_FOUND;

  private final HttpServletRequest request;
  private final IntakeReadiness readiness;
  private @Nullable Boolean databaseAway;

  @Inject
  public ErrorPage(HttpServletRequest request, IntakeReadiness readiness) {
    this.request = request;
    this.readiness = readiness;
  }

  /** The key of what to tell. */
  public String getText() {
    if (isStatus(NOT_FOUND)) {
      return "error.notFound";
    }
    if (isDatabaseAway()) {
      return "error.databaseAway";
    }
    return isStatus(NOT_ALLOWED) || "role".equals(request.getParameter("why"))
        ? "error.notAllowed"
        : "error.other";
  }

  /** Whether it is our fault, and the health page can be looked at. */
  public boolean isHealthWorthALook() {
    return getText().equals("error.other");
  }

  /** Whether it makes sense to try the same once more, and it is known what that was. */
  public boolean isWorthTryingAgain() {
    return !getAddress().isEmpty() && status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  /** What was asked for; empty where the browser was sent here and that is not known. */
  public String getAddress() {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
    if (asked == null) {
      return "";
    }
    return query == null ? asked.toString() : asked + "?" + query;
  }

  /**
   * Answers with what went wrong, which the container does not know: PrimeFaces tells of an
   * exception by sending the browser here, and who may do what is not known without the database.
   */
  public void answer() {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status());
  }

  private int status() {
    return switch (getText()) {
      case "error.notFound" -> NOT_FOUND;
      case "error.notAllowed" -> NOT_ALLOWED;
      case "error.databaseAway" -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    };
  }

  private boolean isStatus(int status) {
    return Integer.valueOf(status)
        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
  }

  private boolean isDatabaseAway() {
    if (databaseAway == null) {
      databaseAway = !readiness.now().databaseAvailable();
    }
    return databaseAway;
  }
}
