package org.kindred.demo.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** Shows a page in the frame where something went wrong, too. */
@Provider
@ApplicationScoped
public class ErrorPages implements ExceptionMapper<Exception> {

  private static final System.Logger LOG = System.getLogger(ErrorPages.class.getName());
  private static final int NOT_FOUND = 404;

  private Layout layout;
  private CurrentVisit currentVisit;

  /** For the container's check of providers; what it uses is made by the other one. */
  @SuppressWarnings("NullAway.Init")
  public ErrorPages() {}

  @Inject
  public ErrorPages(Layout layout, CurrentVisit currentVisit) {
    this.layout = layout;
    this.currentVisit = currentVisit;
  }

  @Override
  public Response toResponse(Exception exception) {
    if (exception instanceof WebApplicationException known) {
      int status = known.getResponse().getStatus();
      return status < 400 ? known.getResponse() : page(status);
    }
    LOG.log(System.Logger.Level.ERROR, "A page could not be made", exception);
    return page(500);
  }

  private Response page(int status) {
    Visit visit = currentVisit.get();
    Texts texts = visit.texts();
    String key = status == NOT_FOUND ? "error.missing" : "error.failed";
    return Response.status(status)
        .type(HtmlWriter.TYPE)
        .entity(
            layout.page(
                visit,
                texts.get(key),
                Html.of(
                    """
                    <div class="empty"><p class="big">{}</p><h1>{}</h1><p>{}</p>
                    <a class="button" href="./">{}</a></div>
                    """,
                    status,
                    texts.get(key),
                    texts.get(key + ".hint"),
                    texts.get("home"))))
        .build();
  }
}
