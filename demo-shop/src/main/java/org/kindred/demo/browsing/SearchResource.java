package org.kindred.demo.browsing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.kindred.demo.frame.Layout;
import org.kindred.demo.page.Html;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** What was found. */
@Path("search")
@ApplicationScoped
public class SearchResource {

  private static final int MAX_QUERY = 100;

  private final Catalogue catalogue;
  private final Layout layout;
  private final CurrentVisit currentVisit;

  @Inject
  public SearchResource(Catalogue catalogue, Layout layout, CurrentVisit currentVisit) {
    this.catalogue = catalogue;
    this.layout = layout;
    this.currentVisit = currentVisit;
  }

  @GET
  public Html get(
      @QueryParam("q") @DefaultValue("") String text, @BeanParam Selection.Parameters parameters) {
    Visit visit = currentVisit.get();
    String query = text.strip().substring(0, Math.min(MAX_QUERY, text.strip().length()));
    String title =
        query.isEmpty()
            ? visit.texts().get("search.all")
            : visit.texts().get("search.title", query);
    return layout.page(
        visit,
        title,
        Html.of(
            "{}<h1>{}</h1>{}",
            Html.when(
                !query.isEmpty(),
                () -> Html.of("<div hidden data-track=\"SEARCH\" data-query=\"{}\"></div>", query)),
            title,
            Listing.of(
                visit,
                "search",
                query,
                Search.find(catalogue.products(), query),
                parameters.selection())));
  }
}
